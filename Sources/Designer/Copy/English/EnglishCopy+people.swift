extension EnglishCopy {
    /// People who show their own work.
    static let people = """
        @ photographer : studio
        is: photographer, photographers, photography, photo studio, photography studio, videographer, filmmaker, wedding photographer, portrait photographer
        about: portraits, weddings, shoots, film camera, analogue, camera, prints, photo essays, headshots
        noun: photographer
        motifs: lens, window, frame
        page: home | Work / Portfolio | hero, gallery, services, callToAction
        page: about | About | story, faq
        page: contact | Contact | contact
        headline: Look again.
        headline: Light, and the patience to wait for it.
        headline: Pictures that hold longer than the frame.
        headline: Somebody laughed. I was there.
        headline: Light from {place}.
        headline: Seen in {place}.
        headline: Photographs for {audience}.
        [calm] headline: Quiet pictures.
        [bold] headline: Closer.
        lead: Scroll through the pictures first. If you see yourself in one of them, write to me.
        lead: I look for the moment just after everybody has stopped posing. Here is some of what I found.
        lead: Photographs made in {place} and wherever the next one is. Tell me what you have in mind, and when.
        action: Ask about a date | contact
        action: Write to me | contact
        second: See the pictures | gallery
        second: About me | story
        features.heading: How I photograph
        features.intro: A few habits, most of them quiet.
        feature: No posing | Walk, talk, look at each other. I will find the moment. | heart
        feature: The light that is there | Windows, late sun, a lamp. It is usually enough. | spark
        feature: In the background | You will forget that I am there, and that is the plan. | people
        feature: A careful choice | You get the good ones, not all of them. | star
        steps: A message = When, where, and what is it about? | A conversation = So that we know each other before the day. | The pictures = Chosen, finished, and sent to you.
        gallery.heading: Selected pictures
        gallery.heading: Work
        gallery.intro: In no order but the one that feels right.
        caption: Before the guests
        caption: Window light
        caption: In between
        caption: Late sun
        caption: Hands
        caption: Rain, then not
        caption: The last frame
        services.heading: What I photograph
        services.intro: And how each of them usually goes.
        item: Portraits | One person, an hour, good light.
        item: Celebrations | From the first button to the last dance.
        item: Places | Rooms, houses, streets.
        item: Work | People doing what they are good at.
        story.heading: Behind the camera
        story: I like the second before and the second after. In between everybody knows that there is a camera. So I stay a little longer, put it down, and wait.
        story: What I bring is simple: one camera, one lens more than I need, and time. What you bring is yourself. That has always been enough.
        faq: How do I book? | Write with the date, the place and a few words about what it is. I will tell you whether I am free.
        faq: I do not like being photographed. | Nobody does. We walk, we talk, and after a while you forget about it.
        faq: When do I get the pictures? | We agree on that before I press the button for the first time.
        faq: Do you travel? | Ask me. Tell me where, and I will tell you what it takes.
        cta: Have you got a date? | Tell me when and where.
        cta: Shall I bring the camera? | A few words are enough.
        contact.heading: Write to me
        contact.intro: When, where, and what is it about?

        @ band
        is: band, musician, singer, singer-songwriter, songwriter, dj, orchestra, quartet, trio, string quartet, jazz trio, rapper, composer, pianist, violinist, guitarist, duo, music group, folk band, rock band, record label, music producer, cellist
        about: album, albums, gigs, tour, tour dates, songs, single, ep, concerts, records, live music, stage, festival dates
        noun: band
        reach: mail
        customer: listener
        list: products
        motifs: note, string, wave
        page: home | Home | hero, events, story, newsletter
        page: music | Music / Records | products, gallery
        page: events | Live / Dates | events, callToAction
        page: contact | Contact / Booking | contact
        headline: Turn it up. Then listen.
        headline: Songs for the way home.
        headline: Best heard standing up.
        headline: Out of {place}, into your ears.
        headline: Loud enough for {place}.
        [calm] headline: Songs that leave room.
        [bold] headline: No encore. All of it is the encore.
        lead: Where we play next, what we have recorded, and how to get us onto your stage.
        lead: New songs, old songs, and dates to hear them. Come early and stand at the front.
        lead: Made in {place}, played wherever there is a socket. See the dates and bring somebody.
        action: See the dates | events
        action: Come and hear it | events
        second: Listen | products, story
        second: Book us | contact
        events.heading: Live
        events.heading: Dates
        events.heading: Where to hear us
        events.intro: Doors usually open before we do.
        products.heading: Records
        products.heading: To listen to
        products.intro: Best with good speakers and bad weather.
        item: [Title of a recording]
        story.heading: About the music
        story.heading: Who is playing
        story: Take a room with bad heating, a few friends and more songs than anybody has asked for. That is how most music begins, and it is still the part we like best: playing until it sounds as if it had always been there.
        story: You can describe music for a long time. It is quicker to come to a concert.
        gallery.heading: On stage and off
        caption: Sound check
        caption: First song
        caption: In the van
        caption: The good microphone
        caption: Front row
        caption: Load-out
        team.heading: Who plays what
        faq: Where do I get tickets? | Ask the venue, or come to the door early.
        faq: Can we book you? | Write with the date, the place and the size of the stage.
        faq: May I film? | One song, then put it down and enjoy the rest.
        newsletter: New songs by mail | Dates and recordings, when there are some. | Your mail address | Sign me up
        newsletter: Do not miss the next one | One mail when we play near you, and none in between. | Your mail address | Tell me
        cta: Have you got a stage? | Tell us when and where.
        cta: Want us to play? | Write with a date, and say how large the stage is.
        contact.heading: Booking and mail
        contact.intro: For concerts: date, place, stage. For everything else: anything.

        @ person : studio
        is: portfolio, personal site, personal page, freelancer, freelance, illustrator, graphic designer, web designer, product designer, ux designer, designer, writer, copywriter, journalist, artist, painter, sculptor, translator, editor, personal site, personal website, personal page, researcher, scientist, professor, student, speaker, actor, actress, dancer, calligrapher, ceramicist, animator, stylist, stand-up comedian, comedian, politician, candidate, coach, virtual assistant
        about: illustrations, drawings, novels, novel, essays, articles, exhibitions, commissions, talks, publications, code, clients
        noun: portfolio
        motifs: person, line, shape
        page: home | Work / Home | hero, gallery, services, callToAction
        page: about | About | story, steps
        page: contact | Contact | contact
        headline: Hello. Here is what I do.
        headline: I make things, and I finish them.
        headline: Curious by trade.
        headline: Some of my best work is in the drawer. Here is the rest.
        headline: Working in {place}, and elsewhere by train.
        headline: At a desk in {place}.
        headline: For {audience}, with care.
        [bold] headline: I would rather show you.
        [calm] headline: Careful work.
        lead: A few pieces of work, a few words about how I do it, and a way to reach me.
        lead: Have a look around. If something here reminds you of a thing that you need, write to me.
        lead: I live and work in {place}. What I have been doing lately is below; what I do next may depend on you.
        action: Write to me | contact
        action: Say hello | contact
        second: See the work | gallery
        second: About me | story
        features.heading: How I work
        features.intro: What you can expect of me.
        feature: Questions first | I want to know what it is for before I begin. | book
        feature: You see it early | While it can still be changed. | spark
        feature: One person | You talk to me, from the first message to the last. | people
        feature: On the day | What I promise is ready when I said it would be. | clock
        gallery.heading: Selected work
        gallery.heading: Things I have made
        gallery.intro: A choice, not a complete list.
        services.heading: What I can do for you
        services.intro: On its own, or as a part of something larger.
        item: A whole project | From the first question to the last file.
        item: A part of one | Where your team needs another pair of hands.
        item: A second look | Half a day, and honest remarks.
        item: A talk or a workshop | For people who want to do it themselves.
        caption: Sketch
        caption: Finished piece
        caption: In progress
        caption: Detail
        caption: On paper
        caption: For a friend
        story.heading: About me
        story.heading: The short version
        story: I like work in which you can see that somebody thought about it. That takes longer than it looks, and it is the part I enjoy: finding out what the thing wants to be, and then not stopping at almost.
        story: The short version: I am curious, I ask many questions, and I deliver when I said I would. The long version needs a coffee.
        steps.heading: How working with me goes
        steps: A message = You tell me what it is about and when it has to be done. | A conversation = I ask questions until I understand it. | The work = You see it early, and often. | The end = On the day that we agreed on.
        faq: Are you available? | Write with a rough date. I will tell you.
        faq: What do you charge? | Tell me what it is, and I will send you a figure with its reasons.
        faq: Do you work with teams? | Gladly. Tell me who does what, and where I would fit in.
        cta: Shall we talk? | Two sentences are enough.
        cta: Is there something I could do for you? | Ask. The worst answer is a kind no.
        contact.heading: Write to me
        contact.heading: Say hello
        contact.intro: What is it about, and how do I reach you?
        """
}
