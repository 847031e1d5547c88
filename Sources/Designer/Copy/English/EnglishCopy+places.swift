extension EnglishCopy {
    /// Places to stay and to see, and days to be there.
    static let places = """
        @ hotel
        is: hotel, guesthouse, guest house, b&b, bed and breakfast, hostel, inn, holiday home, holiday flat, holiday apartment, holiday cottage, cottage, lodge, farm stay, campsite, glamping site, resort, riad, pension, boutique hotel, chalet, villa rental, mountain hut, ryokan, vacation rental
        about: rooms, suites, breakfast, guests, stay, stays, sea view, check-in, night, nights, double room
        unit: A stay
        noun: guesthouse
        customer: guest
        list: services
        motifs: bed, window, key
        page: home | Home | hero, features, services, gallery, callToAction
        page: offer | Rooms / Stay | services, faq
        page: about | The house / About | story, gallery
        page: visit | Getting here / Contact | findUs, contact
        headline: Sleep well. The rest can wait.
        headline: Open the shutters first.
        headline: A key, a bed, a good breakfast.
        headline: Stay a night longer.
        headline: Wake up in {place}.
        headline: Your window in {place}.
        headline: A house in {place}, with room for you.
        [calm] headline: Nothing on the programme.
        [formal] headline: Your house in {place}.
        lead: See the rooms, find the way, and ask for your dates. We answer ourselves.
        lead: A place to put down the bags, open a window and hear what {place} sounds like in the morning.
        lead: Rooms with a door that closes softly, and people who know where to eat tonight.
        signUp.purpose: booking
        action: Ask for your dates | contact
        action: Book a stay | contact
        second: See the rooms | services
        second: Getting here | findUs
        services.heading: Rooms
        services.heading: Where you will sleep
        services.intro: Tell us how many you are and how light you sleep.
        features.heading: In the house
        features.intro: The small things that make a night.
        feature: Quiet | Ask for a room at the back if you wake easily. | leaf
        feature: The morning | Tell us when you get up, and we will tell you what there is. | cup
        feature: Advice | Where to eat, what to skip, which path is dry. | map
        feature: Arriving late? | Say so, and we will explain how to get in. | key
        feature: Children, dogs, bicycles | Tell us who is coming, and we will say how it works. | people
        item: Single room | A good bed, and a table at the window.
        item: Double room | For two, and their suitcases.
        item: Family room | With space for a cot, or a tent made of blankets.
        item: The best room | You will see why.
        story.heading: The house
        story: A house changes when it has guests. Somebody is always reading on the stairs, somebody asks about the boat, somebody has found a shell. We have grown used to it and would not want it otherwise.
        story: We like to stay in places where somebody lives. So this is one: with books that have been read, a kitchen that is used, and people who are glad that you came.
        gallery.heading: Have a look inside
        caption: The window
        caption: Breakfast table
        caption: The stairs
        caption: Room at the back
        caption: The way down
        caption: Evening
        faq: How do I book? | Write with your dates and the number of guests. We will tell you which room is free and what it costs.
        faq: When can we arrive? | Tell us when you expect to be here. If it gets late, we will find a way.
        faq: Is there a place for the car? | Ask us before you come, and we will tell you where to leave it.
        faq: Can we bring the dog? | Ask first, and say how large.
        faq: What if we have to cancel? | We will tell you the terms before you book. Let us know as early as you can.
        cta: When would you like to come? | Tell us your dates.
        cta: The bed is made. | Ask whether it is free.
        contact.heading: Ask for your dates
        contact.intro: When do you arrive, when do you leave, and how many are you?

        @ museum
        is: museum, art gallery, gallery, exhibition space, arts centre, art centre, theatre, theater, cinema, library, archive, botanical garden, zoo, aquarium, planetarium, cultural centre, concert hall, opera house, monument, visitor centre, science centre, historic house, castle, playhouse, arts venue
        about: exhibition, exhibitions, collection, artists, admission, tickets, visitors, tours, guided tours, paintings, sculptures, screenings
        unit: Admission
        noun: museum
        customer: visitor
        list: pricing
        motifs: frame, column, shape
        page: home | Home | hero, events, features, hours, callToAction
        page: events | Exhibitions / On view | events, gallery
        page: about | About / The collection | story, team
        page: visit | Visit / Plan a visit | hours, pricing, findUs, faq
        headline: Come and look closer.
        headline: Allow more time than you think.
        headline: Quiet rooms, loud ideas.
        headline: There is a bench in front of the best one.
        headline: {place}, in other words.
        headline: On view in {place}.
        [playful] headline: Please do not touch. Everything else is allowed.
        lead: What is on, when the doors are open, and how to get here. Bring time and comfortable shoes.
        lead: See what is on view at present, and plan an hour or an afternoon.
        lead: A house in {place} for looking, asking and looking once more.
        action: Plan a visit | hours, findUs
        action: See what is on | events
        second: About the house | story
        second: Opening hours | hours
        events.heading: On view
        events.heading: What is on
        events.intro: Now and in the coming months.
        features.heading: Before you come in
        features.intro: To get the most out of an hour.
        feature: Begin at the end | The last room is the quietest, and often the best. | map
        feature: For small visitors | Ask at the desk for something to look for. | star
        feature: Groups | Write to us before you come; somebody will make time. | people
        feature: Sit down | There are benches. Use them. | clock
        feature: Ask the attendants | They see the works every day and have opinions. | book
        plan: Adults | One visit, all rooms.
        plan: Reduced | For those who are learning, looking for work, or retired.
        plan: Families | However many you are.
        pricing.heading: Admission
        pricing.intro: Tickets are at the desk.
        story.heading: The house
        story: Somebody kept these things when it would have been easier to throw them away. We look after them now, show them in good light, and try to say in a few lines why they matter.
        story: A collection is a long conversation. Every work answers one that came before and asks something of the next. You may join in at any point.
        gallery.heading: A first look
        caption: Room one
        caption: Detail
        caption: Light from above
        caption: The staircase
        caption: Work on paper
        caption: After closing
        faq: How long does a visit take? | An hour for a first look. Longer if you sit down, and we recommend that.
        faq: May I take photographs? | Ask at the desk what is allowed at present. Leave the flash off.
        faq: Is the house accessible? | Tell us what you need before you come, and we will describe the way and help where we can.
        faq: Do you offer tours? | Write with the date and the size of your group.
        cta: Come in. | See when the doors are open.
        cta: An hour to spare? | Spend it with us, or tell us when you would like to come.

        @ event
        is: conference, summit, meetup, hackathon, workshop day, fair, trade fair, event, congress, symposium, marathon, tournament, fundraiser gala, gala, open day, exhibition opening, book launch, race, charity run, reunion, birthday party, birthday, anniversary party, baby shower, party, barcamp
        about: speakers, talks, tickets, venue, keynote, attendees, programme, sessions, participants, early bird
        unit: Ticket
        noun: event
        reach: mail
        customer: guest
        list: pricing
        motifs: spark, shape, light
        page: home | Home | hero, features, schedule, callToAction
        page: schedule | Programme / Schedule | schedule, team
        page: prices | Tickets | pricing, faq
        page: visit | Getting there / Venue | findUs, contact
        headline: Keep the date free.
        headline: Be there when it starts.
        headline: The best conversations are in the break.
        headline: A day you will talk about on the way home.
        headline: {place} is expecting you.
        headline: Meet in {place}.
        headline: For {audience}, in one room.
        lead: What happens when, who is coming and how to get in. Everything else happens between people.
        lead: Look through the programme, pick what you would hate to miss, and bring somebody along.
        lead: Come to {place} for the programme, and stay for the people.
        action: See the programme | schedule
        action: Get a ticket | pricing, contact
        second: How to get there | findUs
        features.heading: Why come
        features.intro: Because a recording is not the same.
        feature: People like you | Sit down next to somebody that you do not know. | people
        feature: Time in between | Long breaks, on purpose. | clock
        feature: Things to try | Less talking about it, more doing it. | tool
        feature: Something to take home | An idea, a name, a tune. | star
        plan: One person | A place for you.
        plan: Group | For several of you.
        plan: Supporter | Pays a little more, so that somebody else can come.
        pricing.heading: Tickets
        pricing.intro: Choose one, and bring it along.
        schedule.heading: The programme
        schedule.heading: What happens when
        schedule.intro: As planned today. We will tell you if something moves.
        story.heading: What it is about
        story: It began as an excuse to bring certain people into one room. It turned out that they had been waiting for one. Now there is a programme, but the excuse is still the best part.
        team.heading: Who is coming
        team.intro: And what they are going to talk about, play or show.
        faq: Where do I get a ticket? | On this page, under tickets; or write to us.
        faq: Can I come for a part of it? | Yes. Look at the programme and choose.
        faq: Is there food? | Ask us what is planned. Tell us if there is something that you do not eat.
        faq: I cannot come after all. | Let us know, so that somebody else can have your place.
        cta: Are you coming? | Say so now, and you will not forget.
        cta: The date is set. | All that is missing is you.

        @ wedding : event
        is: wedding, weddings, wedding website, wedding site, engagement party, getting married, civil partnership, vow renewal
        about: bride, groom, rsvp, ceremony, reception, married, registry, guests, dress code
        noun: wedding
        customer: guest
        list: schedule
        motifs: ring, flower, glass
        page: home | Home | hero, story, schedule, callToAction
        page: schedule | The day / Schedule | schedule, features
        page: visit | Getting there / Travel | findUs, gallery
        page: contact | RSVP | signUp, faq
        headline: We are getting married.
        headline: Yes. And we would like you to be there.
        headline: Come and dance with us.
        headline: We said yes. Now say it with us.
        headline: {place}, for a very good reason.
        [playful] headline: There will be cake. And us, getting married.
        [formal] headline: Together with you.
        lead: When, where, what to wear and how to tell us that you are coming: it is all here.
        lead: We would like to celebrate with the people who know us. That is you. Please let us know whether you can come.
        lead: Come to {place} and spend the day with us. Here is everything that you need to know, and where to say yes.
        action: Tell us you are coming | signUp, contact
        action: RSVP | signUp, contact
        signUp.purpose: rsvp
        second: The day | schedule
        second: How to get there | findUs
        story.heading: The two of us
        story.heading: How we got here
        story: There is a long version of this story, and somebody will certainly tell it after the second glass. The short one: we met, we stayed, and we would like to go on.
        story: We do not need much for a good day: the people we love, something to eat, and music until somebody takes off their shoes. Please bring yourself.
        schedule.heading: The day
        schedule.heading: Order of the day
        schedule.intro: So that you know when to arrive and when to cry.
        slot: The ceremony
        slot: A glass, and photographs
        slot: Dinner
        slot: Dancing
        features.heading: Good to know
        features.intro: What people keep asking.
        feature: What to wear | Whatever you can dance in. | heart
        feature: Presents | Your being there is one. | star
        feature: Speeches | Tell us beforehand, and keep the best story short. | people
        feature: Children | Tell us who is coming along. | leaf
        faq: What should I wear? | Something in which you feel like celebrating. If we have a wish, it is on the invitation.
        faq: May I bring somebody? | Tell us when you answer, so that there is a chair.
        faq: Is there something that you wish for? | You. For everything else, ask our witnesses.
        faq: I do not eat everything. | Write it into your answer, and we will tell the kitchen.
        gallery.heading: Us, so far
        caption: The first summer
        caption: At the sea
        caption: The small flat
        caption: A slow morning
        caption: The question
        caption: The answer
        cta: Are you coming? | Please tell us; it helps with the chairs.
        cta: Save us a dance. | And tell us that you are coming.
        contact.heading: Are you coming?
        contact.heading: RSVP
        contact.intro: Your name, how many you are, and what you do not eat.
        form: Your answer | Your name | Who is coming, and what do you not eat? | Send our answer
        """
}
