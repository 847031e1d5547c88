extension EnglishCopy {
    /// Those who draw: on paper, on skin, with scissors, in code.
    static let makers = """
        @ architect : studio
        is: architect, architects, architecture studio, architecture firm, architecture office, architecture practice, landscape architect, landscape architects, interior designer, interior designers, interior design studio, interior architect, interior architecture, kitchen designer, garden designer, lighting designer, urban planner
        about: buildings, interiors, renovation, extension, kitchens, facades, floor plan, floor plans, model, houses, materials, daylight, competition
        noun: office
        motifs: line, grid, shape
        page: home | Projects / Home | hero, gallery, services, story, callToAction
        page: about | Office / About | story, features, team
        page: contact | Contact | contact, steps, faq
        headline: First the light, then the walls.
        headline: Rooms that know what they are for.
        headline: Drawn, doubted, built.
        headline: Where does the sun come in?
        headline: Building in {place}, and for it.
        headline: Rooms for {audience}.
        [warm] headline: Somewhere to come home to.
        [calm] headline: Take away until the room is right.
        [bold] headline: No ornament without a reason.
        [formal] headline: Architecture from {place}.
        [playful] headline: We measure twice. Then we argue.
        lead: See what has been built and what is on paper. If you have a room, a site or only a feeling that something should change, write to us.
        lead: We begin with questions: who gets up first, where does the evening sun fall, what must never be moved. Then we draw.
        lead: Rooms, houses and the space between them, drawn in {place}.
        action: Tell us about your project | contact
        action: Arrange a first talk | contact
        second: See the projects | gallery
        second: About the office | story
        gallery.heading: Selected projects
        gallery.heading: Built and drawn
        gallery.intro: Some of it stands, some of it is still on paper.
        services.heading: What we do
        services.heading: From first sketch to last door handle
        services.intro: All of it, or the part that you need.
        features.heading: How we work
        features.intro: Slowly at the beginning, so that it can be quick at the end.
        feature: On site first | Before we draw anything, we stand in it. At different hours, if we can. | map
        feature: Models | You can turn them round and look inside. | box
        feature: The budget is a material | It has a weight and a grain. We work with it from the first line. | coin
        feature: With the trades | Whoever builds it is asked before it is drawn. | tool
        feature: Daylight | It costs nothing, and it changes everything. | spark
        item: A first look | A visit, and an honest opinion.
        item: Design | Sketches, models, and the drawing that is left.
        item: Planning | Permits, details, costs.
        item: On the building site | Until the last door closes as it should.
        item: Interiors | Light, materials, and where the chair goes.
        caption: The entrance
        caption: Section
        caption: Evening light
        caption: Model, first version
        caption: Material
        caption: From the garden
        caption: The stair
        steps.heading: How a project begins
        steps: A talk on site = You show us, and say what bothers you. | A sketch = Rough, and with a rough figure. | A plan = When you like where it is going. | Building = With somebody from us there.
        story.heading: The office
        story.heading: What we look for
        story: A good room does not ask for attention. The light falls where you sit down, the door opens to the right side, and somehow it is quiet. Getting there takes a great many drawings that nobody ever sees.
        story: Most of what we build was there already: a wall with a good reason, a tree, a view. We try to notice it before we add something of our own.
        team.heading: Who draws
        faq: When should we come to you? | Early. It is easiest to help before something is bought or torn down.
        faq: What does it cost? | That depends on size and scope. After a first talk you get a figure with its reasons.
        faq: Do you take small projects? | Tell us about it. A good question can be small.
        faq: How long does it take? | Tell us your date. We will say what is possible, and what the authorities have to say about it.
        cta: Is there a room that does not work? | Tell us where, and what bothers you.
        cta: Show us the place. | A picture and two sentences are enough.
        contact.heading: Write to the office
        contact.intro: Where is it, what should change, and by when?

        @ barber : salon
        is: barber, barbers, barbershop, barber shop, barbering, men's hairdresser, gentlemen's barber
        about: beard, beards, shave, shaves, fade, fades, razor, hot towel, trim, moustache, clippers
        noun: barbershop
        motifs: scissors, comb, mirror
        headline: Sit down. Chin up.
        headline: Short at the sides, straight in the talk.
        headline: A clean line goes a long way.
        headline: Next, please.
        headline: The chair in {place}.
        headline: {place}, freshly cut.
        [bold] headline: Sharp. Every time.
        [warm] headline: Come in, hang up your coat, tell us everything.
        [playful] headline: Hair today.
        [calm] headline: Hot towel. Eyes shut.
        [formal] headline: Cuts and shaves in {place}.
        lead: What we cut and what it costs, when the door is open, and how to keep a chair.
        lead: A cut, a shave, a hot towel. Come by or call ahead, and leave with a clean neck.
        lead: Good cuts and short waits in {place}. Say what you want, or say "like last time".
        features.heading: In the chair
        features.heading: How it goes
        features.intro: Quick, or take your time. You decide.
        feature: Clippers or scissors | We tell you which one your hair wants. | tool
        feature: The beard | Shaped, oiled, and not too much off. | star
        feature: Hot towel | Close your eyes for a moment. | heart
        feature: Talk or silence | Football, weather, nothing at all. | people
        feature: The neck | Always last, always clean. | spark
        item: Cut | Washed if you like, and dried.
        item: Fade | From nothing to something, without a line.
        item: Beard | Trimmed, shaped, oiled.
        item: Shave | With a blade and a hot towel.
        item: Kids | On the high seat.
        services.heading: On the list
        services.heading: Cuts and shaves
        story: There is a mirror in front of you, somebody behind you, and nothing else to do for a while. Most of what is worth saying gets said in that chair.
        story: A barbershop is where a street talks to itself. The cut is the reason to come in. The rest is why people stay on the bench after they are done.
        faq: Do I need an appointment? | Call ahead if you can. Otherwise look in; there is a bench.
        faq: Do you cut children's hair? | Yes, tell us when you book. There is a high seat.
        faq: How often should I come? | It depends on how short you like it. Ask in the chair.
        faq: Can I just have the beard done? | Of course.
        cta: The bench is free. | Come by, or call for a time.
        cta: Getting long? | Keep a chair.

        @ tattoo : salon
        is: tattoo studio, tattoo shop, tattoo artist, tattoo artists, tattooist, tattoo parlour, tattoo parlor, piercing studio, tattoo
        about: tattoos, ink, flash, fine line, blackwork, cover-up, sleeve, needle, stencil, piercing, piercings, lettering
        noun: tattoo studio
        motifs: line, shape, pencil
        page: home | Home | hero, gallery, features, services, callToAction
        page: offer | What we do / Tattoos | services, steps, faq
        page: about | Artists / About | story, team
        page: visit | Book / Visit | contact, hours, findUs
        headline: It stays. So we take our time.
        headline: Draw it first. Sleep on it.
        headline: A line you can live with.
        headline: Skin remembers.
        headline: Ink in {place}.
        headline: Drawn in {place}, worn everywhere.
        [bold] headline: Black, and for good.
        [calm] headline: Fine lines, steady hands.
        [playful] headline: Your mother will get used to it.
        [warm] headline: Tell us the story. We will find the line.
        [formal] headline: Tattooing in {place}.
        lead: See what we draw, tell us your idea, and we talk about place, size and time before any needle is switched on.
        lead: Bring a picture, a word or only a feeling. We draw until it is yours.
        lead: A studio in {place} for first tattoos and for those who have stopped counting.
        action: Tell us your idea | contact
        action: Ask for an appointment | contact
        second: See our work | gallery
        services.heading: What we do
        services.heading: Lines, letters, pictures
        services.intro: If you are not sure what to call it, bring a picture.
        features.heading: Before the needle
        features.intro: And after it.
        feature: A talk first | What, where, how large, and whether it will still be right later. | people
        feature: Drawn for you | You see it on paper, then on the skin, then we begin. | pencil
        feature: Clean | Fresh needles, gloves, everything opened in front of you. | shield
        feature: Breaks | Whenever you want one. | clock
        feature: Afterwards | You get written down how to look after it. | book
        item: Small pieces | A word, a sign, a line.
        item: Large pieces | Over several sessions, planned together.
        item: Cover-ups | When the old one should become something else.
        item: From the wall | Drawings that are ready and waiting.
        steps.heading: From idea to skin
        steps: Tell us the idea = Place, size, and pictures of what you like. | See the drawing = Change it until it is right. | The session = Eat something before, and bring time.
        gallery.heading: Recent work
        gallery.heading: On paper and on skin
        caption: Fine line
        caption: Black
        caption: Stencil
        caption: From the sketchbook
        caption: The table
        caption: Healed
        team.heading: Who draws
        story.heading: The studio
        story: People come with a name, a bird, a line from a song. Behind it there is usually a story, and we like to hear it, because it decides how the line should run.
        story: What we make cannot be put back into a drawer. That is why we ask more questions than you may expect, and why we sometimes say: think about it a little longer.
        faq: Does it hurt? | Yes, in some places more than in others. We tell you beforehand, and take breaks.
        faq: How do I prepare? | Sleep, eat, drink water, and leave the alcohol for another day.
        faq: How do I look after it? | You get it in writing when you leave. Keep it clean, keep it out of the sun, and leave it alone.
        faq: What does it cost? | That depends on size and time. Tell us your idea, and you hear what to expect.
        cta: What would you like to keep? | Tell us the idea, the place and the size.
        cta: Still thinking? | Good. Come and talk about it.
        contact.heading: Tell us your idea
        contact.intro: What, where, how large? A picture helps.

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
