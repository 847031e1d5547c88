extension EnglishCopy {
    /// Those who mend what others play, wear and wind, and those who meet to make things together.
    static let hands = """
        @ repairs : trades
        is: piano tuner, piano tuners, piano tuning, piano technician, piano repair, organ builder, luthier, violin maker, guitar repair, instrument repair, instrument maker, watchmaker, watch repair, clock repair, clockmaker, shoe repair, shoemaker, cobbler, tailor, tailors, tailoring, alterations, dressmaker, upholsterer, upholstery, furniture restorer, bookbinder, knife sharpening, sewing machine repair, phone repair, camera repair
        about: tuning, strings, soles, heels, hems, zips, movements, restoration, pitch raise, worn, alteration
        noun: workshop
        customer: customer
        list: services
        motifs: tool, string, key
        page: home | Home | hero, services, features, callToAction
        page: offer | What we do / Services | services, steps, faq
        page: about | About / The workshop | story, gallery
        page: contact | Contact | contact, hours
        headline: It only needs a patient pair of hands.
        headline: Good things deserve a second life.
        headline: Put right, and given back.
        headline: Heard, looked at, put right.
        headline: Careful hands in {place}.
        headline: In {place}, for things worth keeping.
        [warm] headline: Bring us the one you cannot part with.
        [warm] headline: It was your grandmother’s? Then we take our time.
        [playful] headline: It squeaks, sticks or sulks? Bring it.
        [playful] headline: We like it when they come back in tune.
        [calm] headline: One thing at a time, done well.
        [calm] headline: Quiet work, for a long time.
        [formal] headline: Repair and care, done with precision.
        [formal] headline: Fine work in {place}.
        [bold] headline: Do not throw it away.
        [bold] headline: Worn is not broken.
        lead: What we do, what it costs where we can say so, and how to ask for a date.
        lead: Say what it is and what is wrong with it. You hear whether it is worth the work before anything is opened.
        lead: For players, wearers and keepers in {place}: describe it, and we will tell you what can be done.
        action: Describe what is wrong | contact
        action: Ask for a date | contact
        second: What we do | services
        services.heading: What we do
        services.heading: The work
        services.intro: Something else? Describe it. Much of what comes in is on no list.
        features.heading: How we work
        features.intro: Slowly, where it matters.
        feature: Looked at first | We say what we find, and what we would leave alone. | star
        feature: A price before the work | You decide when you know the figure. | coin
        feature: Nothing is forced | What was made with care is opened with care. | tool
        feature: Tried out | It is not finished before we have used it ourselves. | clock
        feature: Plain advice | How to keep it well, and when to come back. | book
        item: Regular care | So that small things stay small.
        item: Repairs | When something has worn, slipped or snapped.
        item: Restoration | For old things that should go on being used.
        item: Advice before you buy | Two minutes of looking can save a year of trouble.
        steps.heading: How it goes
        steps: Describe it = What it is, how old, and what it does or no longer does. | Hear what we think = Whether it is worth it, and what it would cost. | Have it back = Put right, tried out, explained.
        story.heading: About the work
        story: Most things are given up too early. A worn part, a slack string, a seam: an hour of patience, and they are good for years to come. That hour is our trade.
        story: Somebody made this once, and thought about it while they did. We try to find out what they were thinking, and then we mend it the same way.
        gallery.heading: On the bench
        caption: Before
        caption: Opened
        caption: The worn part
        caption: Small tools
        caption: Nearly there
        caption: Ready to be used
        faq: Is it worth repairing? | Describe it, or send a picture. If it is not worth it, we say so.
        faq: What does it cost? | You get a figure once we know what is needed, and nothing begins before you agree.
        faq: How long does it take? | That depends on parts and patience. We tell you when we have looked at it.
        faq: How often should it be looked at? | It depends on how much it is used. Ask us; we would rather say “not yet” than too late.
        cta: What has stopped working? | Two sentences are enough to begin with.
        cta: Worth keeping? | Ask us before you give it up.
        contact.heading: Tell us what it is
        contact.intro: What is it, how old is it, and what is wrong?

        @ circle
        is: knitting club, knitting circle, knitting group, crochet club, crochet group, sewing circle, sewing club, sewing group, quilting group, quilting circle, craft club, craft group, craft circle, embroidery group, reading group, reading circle, writing group, writers' group, writing circle, drawing group, sketching club, life drawing group, board game club, board games club, games club, film club, poetry group, conversation group, language exchange, stamp club, model railway club, ukulele group
        about: needles, yarn, wool, crochet, stitches, rows, evenings, newcomers
        noun: circle
        customer: guest
        list: services
        motifs: cup, people, shape
        page: home | Home | hero, events, features, story, callToAction
        page: about | About us / Who we are | story, gallery, faq
        page: contact | Come along / Contact | contact, findUs
        headline: There is a chair free.
        headline: Come with what you have begun.
        headline: Same evening, same table, next week.
        headline: Talk a little, finish a little.
        headline: A table in {place}, and people around it.
        headline: Every week in {place}: come and sit with us.
        [warm] headline: Sit down. We will make room.
        [warm] headline: Nobody arrives knowing everybody. Everybody leaves knowing somebody.
        [playful] headline: We came for the hobby and stayed for the biscuits.
        [playful] headline: Unfinished things welcome.
        [calm] headline: An evening without the telephone.
        [calm] headline: Quiet hands, good company.
        [formal] headline: Meeting regularly in {place}.
        [formal] headline: Open to all who share the interest.
        [bold] headline: Make something this week.
        [bold] headline: Leave the sofa. Bring a friend.
        lead: When we meet, what to bring, and how to come along for a first time.
        lead: You need not be good at it. Half of us came to learn, the other half came for the company.
        lead: We meet in {place}. Here is when and where, and whom to ask.
        action: Come along | contact, events
        action: Ask us something | contact
        second: When we meet | events
        second: About us | story
        events.heading: When we meet
        events.intro: Come for all of it or for half an hour.
        services.heading: What we do together
        services.intro: Nobody has to do all of it.
        features.heading: Good to know
        features.intro: Before your first time.
        feature: Beginners | Somebody will sit next to you and show you the first steps. | heart
        feature: Bring your own | Whatever you are in the middle of. | book
        feature: No obligation | Come when you can. Nobody keeps a list. | clock
        feature: Talk or silence | Both are fine, often in the same evening. | cup
        item: Evenings together | Everybody works on their own, and nobody alone.
        item: Help with the tricky part | Ask around the table; somebody knows.
        item: Something shared | Now and then we make one thing together.
        steps.heading: Your first time
        steps: Say hello = A line is enough, so that a chair is ready. | Come and sit = Watch, try, or bring something of your own. | Come again = If you liked it.
        story.heading: How we go about it
        story: It began with a few people who liked doing the same thing and did not like doing it alone. That is still all there is to it: a table, a fixed hour, and something in your hands while you talk.
        story: You learn most by sitting next to somebody who is one step ahead. So we sit together, pass things around, and ask.
        team.heading: Whom to ask
        gallery.heading: Around the table
        caption: The first row
        caption: Half finished
        caption: The table, early
        caption: Something from last winter
        caption: A cup with it
        caption: Done
        faq: I have never done this. Can I come? | Yes. Tell us that you are new, and somebody will show you how to begin.
        faq: What should I bring? | Whatever you are working on. If you have nothing yet, ask us before you come.
        faq: Do I have to come every time? | No. Come when it suits you.
        faq: Can I bring somebody? | Gladly.
        cta: Shall we keep a chair? | Tell us that you are coming.
        cta: Come once and see. | It is easier than it sounds.
        contact.heading: Write to us
        contact.intro: Say hello, and ask whatever you would like to know.
        """
}
