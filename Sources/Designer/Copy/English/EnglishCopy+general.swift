extension EnglishCopy {
    /// What every trade falls back to; nothing in it is true only of some.
    static let general = """
        @ general
        donations.heading: Ways to give
        donations.heading: What your gift does
        donations.intro: Every amount helps; choose the one that suits you.
        signUp.heading: Put your name down
        signUp.heading: Will you be there?
        signUp.intro: Fill in a few lines, and we will get back to you.
        signUp.field: Your name | text | | yes
        signUp.field: Your e-mail | mail | | yes
        signUp.field: How many people? | number
        signUp.field: Anything we should know? | message
        signUp.send: Send it
        unit: Price
        noun: site
        reach: phone
        reach.action: Get in touch
        reach.action: Write to us
        reach.action: Talk to us
        customer: customer
        list: services
        motifs: abstract, shape, leaf
        page: home | Home | hero, features, story, callToAction
        page: offer | What we do / What we offer | offer, steps, faq
        page: about | About / Who we are | story, team
        page: contact | Contact | contact, findUs
        headline: Good work, plainly described.
        headline: Here is what we do, and how to reach us.
        headline: Small enough to know your name.
        headline: Made for {audience}.
        headline: Something worth a visit to {place}.
        headline: In {place}, and glad to hear from you.
        [calm] headline: Take your time.
        lead: Look around, see what is on offer, and write when you have a question. A person reads every message.
        lead: Everything that you need to decide is on these few pages. If something is missing, ask.
        lead: You will find what we do, who we are and how to reach us. The rest is best said in person.
        lead: For {audience}: what there is, how it works and where to start.
        lead: {name} in short: what it is, who is behind it, and how to get in touch.
        action: Get in touch | contact, findUs
        action: Write to us | contact, findUs
        action: Ask a question | contact, findUs
        second: See what we do | offer, story
        second: Read more | story, offer
        features.heading: What to expect
        features.heading: How we like to do things
        features.heading: Three things first
        features.heading: Worth knowing
        features.intro: The short version. The longer one is told best in person.
        features.intro: A few things that matter to us, and perhaps to you.
        feature: Straight answers | Ask, and you will hear what is possible, what is not, and what comes next. | people
        feature: One person to talk to | You do not have to explain the same thing twice. | phone
        feature: No surprises | What was agreed is what you get. If something changes, you hear it first. | shield
        feature: Time for details | The small things are what you look at every day, so they get their share of attention. | clock
        feature: Close by | When something needs a second look, it gets one. | map
        services.heading: What we do
        services.heading: What we can do for you
        services.intro: A short list. If what you need is not on it, ask all the same.
        services.intro: Choose from the list or tell us what you have in mind.
        products.heading: To take home
        products.heading: What we have
        products.intro: A part of what there is. Ask for the rest.
        menu.heading: The menu
        menu.heading: What there is
        menu.intro: Read it here, then come and choose.
        menu.group: All day
        pricing.heading: Prices
        pricing.heading: What it costs
        pricing.intro: The figures in one place, so that you can compare before you ask.
        plan: To start | For a first look.
        plan: Regular | For coming back.
        plan: All of it | For those who want everything.
        gallery.heading: A look around
        gallery.heading: Pictures
        gallery.intro: Take a look before you come.
        caption: First light
        caption: Detail
        caption: At work
        caption: From above
        caption: The quiet corner
        caption: In the afternoon
        caption: Almost done
        item: First conversation | We listen, ask, and say honestly whether we can help.
        item: A plan | What will be done, in which order, and by whom.
        item: The work itself | Done with care, and explained as it goes.
        item: Afterwards | We stay reachable when the work is finished.
        story.heading: The story so far
        story.heading: How it came about
        story.heading: Who is behind it
        story: Most good things begin small: with one person who thought it could be done better, and then did it. What has changed since is the size of the table. The care has stayed.
        story: There is no grand plan behind this, only the wish to do one thing well and to go on doing it. Come and see what that looks like.
        story: What you see here is the work of people who answer for it by name. If you want to know more, ask; we like to talk about it.
        team.heading: The people
        team.heading: Who you will meet
        team.intro: You will talk to one of us.
        testimonials.heading: What people say
        testimonials.heading: In their words
        testimonials.heading: Said about us
        faq.heading: Questions, answered
        faq.heading: Before you ask
        faq.heading: Often asked
        faq.intro: Is yours not here? Write to us.
        faq: How do I get in touch? | Use the form or the details on the contact page. Say in a sentence what it is about, and how we can reach you.
        faq: What should I have ready? | Whatever you have. A few words, a picture or a date are enough to begin with.
        faq: Can I just come by? | Have a look at the contact page first, and write if you are coming a long way. Then we know to expect you.
        faq: What does it cost? | That depends on what you need. Tell us, and you will get a figure before anything begins.
        faq: Do you also do something that is not listed? | Ask. If we cannot help, we may know somebody who can.
        hours.heading: When we are open
        hours.heading: Opening hours
        hours.heading: Hours
        findUs.heading: How to find us
        findUs.heading: Where we are
        findUs.heading: Finding your way
        findUs.text: The address, and the easiest ways to it.
        findUs.text: Put the address into your map, or follow these directions.
        contact.heading: Get in touch
        contact.heading: Talk to us
        contact.heading: Say hello
        contact.heading: Write or call
        contact.intro: A sentence or two is enough. We write back.
        contact.intro: Tell us what you have in mind and how to reach you.
        contact.intro: Whatever is easier for you: call, write, or use the form.
        form: Write to us | Your name | Your message | Send
        form: Send a message | Name | What is it about? | Send the message
        form: Leave a message | Your name | What you would like to know | Send it
        schedule.heading: The programme
        schedule.heading: Timetable
        schedule.intro: Times as they stand now.
        slot: Opening
        slot: First part
        slot: Break
        slot: Second part
        events.heading: Dates
        events.heading: Coming up
        events.intro: Put one in your calendar.
        stats.heading: In numbers
        stats.heading: A few figures
        logos.heading: In good company
        logos.heading: Together with
        steps.heading: How it works
        steps.heading: From first word to finished work
        steps: You ask = Say what you need, in your own words. | We answer = You hear what is possible and what it would take. | We begin = Once you have said yes, and not before.
        steps: First, a conversation = Tell us what it is about. | Then a plan = You see what happens when. | Then the work = And a look at it together at the end.
        posts.heading: News
        posts.heading: From the notebook
        posts.intro: Short notes, whenever there is something to say.
        newsletter: Now and then, a letter | News when there is some, and nothing when there is none. | Your mail address | Sign me up
        newsletter: Stay in the know | A short mail from time to time. Leave whenever you like. | Your mail address | Keep me posted
        cta: Shall we talk? | A short message is enough to begin.
        cta: Is there something you would like to know? | Ask. It costs nothing and we like questions.
        cta: Your turn. | Write a line, or call. We are glad to hear from you.
        more.heading: Good to know
        more.heading: Also worth knowing
        more.heading: For the record
        """
}
