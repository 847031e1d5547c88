extension EnglishCopy {
    /// Those who make games and programs.
    static let coders = """
        @ game : software
        is: game, games, indie game, video game, board game, card game, mobile game, game studio, tabletop game, puzzle game, roleplaying game, escape room, escape game
        about: players, player, levels, quest, demo, steam, switch, soundtrack, trailer, dice, playtest, wishlist, gameplay, characters, puzzles
        noun: game
        customer: player
        motifs: shape, spark, node
        list: products
        page: home | Home | hero, features, gallery, story, newsletter
        page: game | The game / How it plays | features, steps, faq
        page: about | Who makes it / About | story, team
        page: contact | Press and contact / Contact | contact
        headline: Just one more turn.
        headline: You will want to know what is behind that door.
        headline: Easy to start. Good luck with the rest.
        headline: Lose a whole evening in it.
        headline: A small world, with a secret in it.
        headline: For {audience} who try every door.
        [playful] headline: Press any key. Not that one.
        [calm] headline: Nobody hurries you here.
        [bold] headline: Run.
        [warm] headline: Bring somebody to play with.
        lead: What it is about, how it plays, and where to get it.
        lead: Have a look around. Everything that would spoil it has been left out.
        lead: A game for {audience}, made by people who would rather be playing it.
        action: See how it plays | features, steps
        action: Be told when it is out | newsletter, contact
        second: Who makes it | story
        second: Look at pictures | gallery
        features.heading: What awaits you
        features.heading: How it plays
        features.intro: Without giving anything away.
        feature: Explore | Every corner hides something, and some of it is on purpose. | map
        feature: Figure it out | The rules are short. What follows from them is not. | node
        feature: Listen | Play it with headphones. | note
        feature: Try again | Losing is half the fun. The other half is knowing why. | spark
        feature: A story | You find it by walking, not by reading. | book
        item: The game | [What is in it]
        steps.heading: How it plays
        steps: Look around = Something is not as it should be. | Try something = The world answers. | Understand = And go further than before.
        gallery.heading: From the game
        gallery.intro: No spoilers.
        caption: The beginning
        caption: A door
        caption: Somebody waits
        caption: Below
        caption: Night
        caption: The map
        story.heading: Who makes it
        story.heading: How it came about
        story: It began as a sketch on the back of something else, and with the question what would happen if you turned it round. Then somebody asked whether they could have another go.
        story: We make it the slow way: build a little, watch somebody play, throw half of it away. What stays is what made them lean forward.
        faq: What can I play it on? | Have a look at the home page, or ask us.
        faq: Is it difficult? | At times. There is always another way to try.
        faq: May I stream it? | Yes, please. Tell us, and we will watch.
        faq: I have found a bug. | Write to us: what you did, what you expected, what you saw.
        newsletter: Know when there is news | A mail when there is something to play or to see. | Your mail address | Tell me
        cta: Would you like to try it? | Write to us, or wait for the next news.
        cta: Do you write about games? | Tell us what you need.
        contact.heading: Press and players
        contact.intro: Questions, bugs, and requests from the press.

        @ developer : person
        is: cv, resume, résumé, developer, web developer, backend developer, frontend developer, software engineer, software developer, full-stack developer, programmer, data scientist, data engineer, data analyst, devops engineer, engineer, personal cv, online cv, curriculum vitae, ios developer, android developer, product manager, project manager, game developer, security researcher
        about: swift, go, python, typescript, rust, kubernetes, cloud, databases, open source, career, work experience, degree, skills, code, commits
        noun: portfolio
        reach: mail
        customer: team
        list: services
        motifs: node, line, screen
        page: home | Home | hero, services, story, features, callToAction
        page: about | About / Career | story, steps
        page: contact | Contact | contact
        headline: I build it, and I keep it running.
        headline: Small functions, long uptime.
        headline: Show me the log.
        headline: I like the bugs that nobody can reproduce.
        headline: Writing code in {place}.
        headline: Software for {audience}.
        [warm] headline: Good code, kind reviews.
        [calm] headline: Quiet systems.
        [bold] headline: Ship it. Then make it better.
        [formal] headline: Software development from {place}.
        [playful] headline: It works on your machine, too.
        lead: What I have worked on, what I am good at, and how to reach me.
        lead: I take things apart, find out why they are slow, and put them together again. Details are below, the rest is best told in person.
        lead: I write software in {place}, alone or as part of a team. Here is what I can do for yours.
        action: Write to me | contact
        action: Ask me something | contact
        second: What I do | services
        second: About me | story
        services.heading: What I do
        services.heading: What I can bring along
        services.intro: On its own, or as part of a team.
        features.heading: How I work
        features.intro: What colleagues would tell you, on a good day.
        feature: Read first | The existing code usually has a reason. I find out which. | book
        feature: Small steps | Each can be reviewed in one sitting. | spark
        feature: Tests that fail | At least once, so that I know they can. | shield
        feature: Written down | So that somebody else can be on call. | pencil
        feature: Clear words | To people who write code, and to those who pay for it. | people
        item: Building | From the first sketch to the running system.
        item: Repairing | When it is slow, or falls over at night.
        item: Reviewing | A second pair of eyes, and honest remarks.
        item: Explaining | To the team, or to whoever takes over.
        story.heading: About me
        story.heading: The short version
        story: I like the moment when a system finally makes sense: when the log, the code and the complaint all tell the same story. Everything before that is patience, and everything after it is usually one line.
        story: I write code that somebody else will read at an inconvenient hour. It shapes how I name things, what I test, and what I leave out.
        gallery.heading: Things I have made
        caption: The terminal
        caption: A diagram
        caption: Sketch
        caption: Before the rewrite
        caption: The dashboard
        caption: Green, at last
        steps.heading: How working with me goes
        steps: A message = What is it, what is in the way, and by when? | A look = At the code, the logs and the people. | The work = In small steps that you can see.
        faq: Are you looking for something new? | Write to me and tell me what it is.
        faq: Do you work remotely? | Tell me where your team is, and we will see.
        faq: Can I see code? | What is public is linked. For the rest, ask.
        faq: Do you take on small things? | If it can be explained in two sentences, ask.
        cta: What is in the way? | Describe it in two sentences.
        cta: Need another pair of hands? | Write to me.
        contact.heading: Write to me
        contact.intro: What is it about, and how do I reach you?
        """
}
