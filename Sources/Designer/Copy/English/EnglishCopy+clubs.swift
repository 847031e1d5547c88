extension EnglishCopy {
    /// Trades near to others that need words of their own.
    static let clubs = """
        @ choir : band
        is: choir, choral society, chamber choir, gospel choir, singing group, chorus
        noun: choir
        list: services
        page: home | Home | hero, events, story, features, newsletter
        page: join | Join us / Sing with us | steps, signUp, faq
        page: events | Concerts / Dates | events, callToAction
        page: contact | Contact | contact
        headline: Many voices, one breath.
        headline: Sing with us, or come and listen.
        headline: Alto, tenor, or not sure yet.
        headline: The part that you hum stays with you.
        headline: Better together than in the shower.
        headline: {place}, in several voices.
        lead: When we sing next, how to join us, and how to reach us.
        lead: Concerts to listen to, and a chair for you if you would rather sing.
        lead: Come to a concert, or come to a rehearsal. Both begin with a deep breath.
        action: Hear us sing | events
        action: See the concerts | events
        signUp.purpose: membership
        second: Sing with us | steps
        features.heading: What singing here is like
        features.intro: Nobody has to sing alone.
        feature: Every voice has a place | We find out together which part suits you. | people
        feature: Rehearsals | Work, laughter and a break in the middle. | clock
        feature: By ear or by notes | Those who read help those who listen. | book
        feature: The concert | The evening for which all of it was worth it. | star
        item: Concerts | Dates are on the page of that name.
        item: Rehearsals | Ask to sit in.
        item: Singing at your celebration | Write with the day and the place.
        events.heading: Concerts
        events.heading: When we sing
        events.intro: Bring somebody who says that they cannot sing.
        steps.heading: How to join
        steps: Write to us = Say which part you sing, or that you do not know. | Sit in = Come to a rehearsal and listen, or sing along. | Stay = If it feels right, for you and for us.
        story.heading: About the choir
        story: Everybody brings a voice and takes a tune home. In between lies the work: breathing, listening, beginning again. It is the cheapest way that we know to become part of something larger.
        faq: Must I be able to read music? | It helps. Those who sit beside you help, too.
        faq: Is there an audition? | Write to us, and we will tell you how it works.
        faq: Can I come to a rehearsal first? | Yes, please. Write, so that a chair is ready.
        cta: Will you sing with us? | Write a line, and come to a rehearsal.
        cta: Shall we sing for you? | Tell us the day and the place.
        newsletter: Know when we sing | One mail before each concert. | Your mail address | Tell me
        contact.heading: Write to the choir
        contact.intro: To join, to ask, or to have us sing.

        @ podcast : band
        is: podcast, podcasts, radio show, audio series, radio programme
        about: episodes, episode, listeners, interviews, season
        noun: podcast
        list: posts
        motifs: wave, note, abstract
        page: home | Home | hero, posts, story, newsletter
        page: episodes | Episodes | posts, newsletter
        page: about | About | story, team
        page: contact | Contact | contact
        headline: Press play.
        headline: Something for the way there.
        headline: Put it in your ears.
        headline: Stories, told by voice.
        headline: One more episode.
        lead: The latest episodes, who makes them, and how to send us yours.
        lead: Begin with the newest, or with the one whose title makes you curious.
        action: Hear the episodes | posts
        second: Who is speaking | story
        posts.heading: Episodes
        posts.heading: Lately
        posts.intro: Newest first. Begin anywhere.
        features.heading: What you will hear
        feature: Time | For the long answer. | clock
        feature: Voices | From people who were there. | people
        feature: Questions | Including the ones that seem too simple. | book
        item: [Title of an episode]
        caption: The microphone
        caption: Before we record
        caption: On the road
        caption: The edit
        caption: Notes
        caption: The red light
        story.heading: Who is speaking
        story.heading: Why this podcast
        story: It began as a conversation that would not end. So we bought a microphone, asked the people who know, and kept the parts that made us lean in.
        faq: Where can I listen? | Here, or wherever you usually listen.
        faq: May I suggest a subject? | Please do. Two sentences are enough.
        faq: How can I support it? | Tell somebody about it. That helps most.
        newsletter: Know when there is a new one | One mail an episode. | Your mail address | Tell me
        cta: Have you got a story for us? | Write it in two sentences.
        contact.heading: Write to us
        contact.intro: Subjects, corrections and praise are all welcome.

        @ consulting : firm
        is: consultancy, consulting firm, software consultancy, it consultancy, consultant, consultants, management consultancy, hr consultancy, business coach, advisory
        about: strategy, migration, consulting, transformation, open source
        noun: consultancy
        motifs: grid, line, book
        page: home | Home | hero, services, features, callToAction
        page: offer | What we do / Services | services, steps, faq
        page: team | Who we are / People | story, team
        page: contact | Contact | contact, findUs
        headline: First the question, then the plan.
        headline: From where you are to where you want to be.
        headline: We stay until it works.
        headline: Advice that ends in something done.
        headline: Outside eyes, inside your project.
        headline: For teams in {place} and beyond.
        lead: Tell us what is in the way. We will say what we would do first, and what we would leave alone.
        lead: You know your work. We bring the experience of having changed such things before.
        action: Arrange a first talk | contact
        second: What we do | services
        services.heading: What we do
        services.heading: Where we can help
        services.intro: In parts or as a whole.
        features.heading: How we work
        features.intro: Few slides, many conversations.
        feature: Look first | We watch how things are done today before we change any of it. | map
        feature: Small steps | Each of them can be seen, and taken back. | spark
        feature: Your people | They do it with us, so that they can do it without us. | people
        feature: Plain words | What you cannot explain, you cannot run. | book
        item: A look from outside | What is there, what works and what is in the way.
        item: A plan | What to do first, and why.
        item: Putting it into practice | With your team, step by step.
        item: Training | So that the knowledge stays in your house.
        item: Support afterwards | When the first real problem comes.
        steps.heading: How it begins
        steps: A first talk = You say what it is about. | A close look = We talk with the people who do the work. | A plan = With a price, an order and an end.
        story.heading: Who we are
        story: Good advice is easy to give and hard to follow. So we stay while it is followed, do part of the work ourselves, and leave when you no longer need us.
        faq: How do we begin? | With a talk. Afterwards you will know whether we are the right people.
        faq: What does it cost? | You hear a figure before anything begins.
        faq: Do you work on site? | Tell us where you are and what you prefer.
        cta: What is in the way? | Tell us in two sentences.
        cta: Shall we take a look? | A first talk shows whether it is worth it.
        contact.heading: Write to us
        contact.intro: What is it about, and who is involved?

        @ kindergarten : school
        is: kindergarten, nursery, preschool, daycare, playschool, crèche, creche, nursery school
        about: toddlers, play, outdoors
        noun: kindergarten
        customer: parent
        page: home | Home | hero, features, gallery, callToAction
        page: offer | A day here / The day | schedule, faq
        page: about | About us / The house | story, team
        page: contact | Contact / Come and see | signUp, contact, findUs
        headline: Muddy boots are a good sign.
        headline: Small people, big plans.
        headline: Today we are building a tower.
        headline: There is always time for one more story.
        headline: A good place to be small.
        headline: Small and happy in {place}.
        [playful] headline: The floor is lava. Come in.
        lead: What a day looks like, who looks after your child, and how to ask for a place.
        lead: A house in which children may try, fall, laugh and begin again. Come and have a look.
        signUp.purpose: place
        action: Ask about a place | signUp, contact
        second: What a day is like | schedule
        features.heading: What children find here
        features.intro: The list is theirs.
        feature: Time to play | It is the most serious work there is. | heart
        feature: Out of doors | There is no bad weather, only the wrong boots. | leaf
        feature: Somebody who listens | On the floor, at eye level. | people
        feature: Friends | The first ones, and some of them stay. | spark
        item: A place for your child | Ask which are free.
        item: Getting used to it | Slowly, with you in the room.
        item: Playing out of doors | With boots.
        slot: Arriving
        slot: Playing and building
        slot: Lunch
        slot: A rest
        slot: Out of doors
        schedule.heading: A day with us
        schedule.intro: More or less. Children keep their own time.
        story.heading: How we see it
        story: Children want to know how everything works, and mostly they find out by themselves. We make sure that they can: with time, with things to touch, and with grown-ups who are near when they are needed.
        faq: How do we get a place? | Write to us with your child’s age and the day from which you need it.
        faq: How does the beginning work? | Slowly, and with you. Every child takes its own time.
        faq: What should my child bring? | Boots, spare clothes, and something to hug.
        caption: Boots by the door
        caption: The tallest tower
        caption: Paint
        caption: In the garden
        caption: Story time
        caption: Something important
        gallery.heading: A look inside
        team.heading: Who looks after them
        team.intro: You will hear these names at supper.
        cta: Come and see. | Tell us when you have time, and bring your child.
        cta: Is there a place for us? | Write to us. We will tell you.
        contact.heading: Write to us
        contact.intro: How old is your child, and from when do you need a place?
        """
}
