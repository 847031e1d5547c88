extension EnglishCopy {
    /// Studios and products.
    static let studios = """
        @ studio
        is: design studio, wedding planner, event planner, event agency, design agency, studio, agency, creative agency, branding agency, branding studio, digital agency, marketing agency, advertising agency, web agency, film studio, production company, animation studio, video production company, printing house, letterpress studio, print studio, type foundry
        about: branding, identities, identity, packaging, campaigns, interiors, typography, projects, ux, art direction, buildings
        noun: studio
        reach: mail
        customer: client
        list: services
        motifs: shape, line, grid
        page: home | Work / Home | hero, gallery, services, callToAction
        page: about | Studio / About | story, features, team
        page: contact | Contact | contact, faq
        headline: We make things clear.
        headline: Fewer things, better made.
        headline: Form follows conversation.
        headline: Drawn, argued over, built.
        headline: Work from {place}.
        headline: A studio in {place} with sharp pencils.
        headline: Design for {audience}.
        [bold] headline: Make it impossible to ignore.
        [calm] headline: Take away until it works.
        [playful] headline: Serious about fun things.
        lead: Have a look at the work first. If you recognise something of your own question in it, write to us.
        lead: A small team that thinks before it draws, and goes on thinking while it does.
        lead: We work with {audience} who would rather have one good idea than ten variations.
        lead: From a desk in {place}, for people who care what things look like and why.
        action: Start a project | contact
        action: Tell us about it | contact
        second: See the work | gallery
        second: About the studio | story
        gallery.heading: Selected work
        gallery.heading: Work
        gallery.heading: Lately, on our desks
        gallery.intro: A few things that we like to show.
        services.heading: What we do
        services.intro: Rarely just one of these.
        features.heading: How we work
        features.intro: Three habits that the work depends on.
        feature: Questions first | The brief is where we begin, and seldom where we end. | book
        feature: The people who pitch do the work | Whoever you meet first is who draws it. | people
        feature: Show early | You see sketches while they can still be thrown away. | spark
        feature: Down to the last comma | The idea is a third of it. The rest is care. | star
        feature: Made to be used | We come back after launch and watch what people do. | tool
        item: Strategy | What to say, before how it looks.
        item: Identity | A face that is still yours when fashions change.
        item: Digital | Sites and products that explain themselves.
        item: Print and space | For hands, walls and windows.
        item: Direction | A steady eye over many hands.
        caption: Identity, first sheet
        caption: Poster
        caption: Model, cardboard
        caption: On screen
        caption: Material
        caption: In use
        caption: Sketch, early
        story.heading: The studio
        story.heading: How we think
        story: We keep the team small so that nobody has to explain the work to somebody who explains it to somebody else. You sit at the table where it is made.
        story: There is always a version with more in it. We tend to look for the one with less: less noise, less explanation, less that can go out of fashion.
        team.heading: Who is at the table
        steps: Talk = What is it for, and who has to like it? | Sketch = Rough, quick, many. | Build = One of them, with all the care we have.
        faq: How do we begin? | Write a few lines: what it is, for whom, and by when. We will suggest a first conversation.
        faq: What does it cost? | It depends on what it is. After a first conversation you get an estimate with its reasons.
        faq: Do you take small projects? | If the question is good, ask us.
        faq: How long does it take? | Tell us your date first. We will say what can be done by then, and what cannot.
        cta: Is there something on your desk? | Tell us about it in three sentences.
        cta: Let us make something. | It begins with a message.
        contact.heading: Write to the studio
        contact.intro: What is it, for whom, and by when? The rest we will ask.

        @ software : studio
        is: app, software, saas, software product, web app, mobile app, platform, startup, start-up, software company, browser extension, plugin, api, developer tool, online tool, tool, command-line tool, open source project, open-source project, library, dashboard, ai tool, chatbot, wearable, gadget, device
        about: users, features, sync, integrations, download, ios, android, beta, sign up, teams, workflow, workflows, data, privacy, subscription
        noun: app
        unit: Subscription
        customer: user
        list: pricing
        motifs: window, node, wave
        page: home | Home | hero, features, steps, pricing, callToAction
        page: prices | Pricing / Plans | pricing, faq
        page: about | About | story, team
        page: contact | Contact / Support | contact
        headline: Less to think about.
        headline: It does one thing. Then it gets out of the way.
        headline: Open it, and it is already there.
        headline: Made for the way {audience} work.
        headline: For {audience}. Finally.
        headline: The boring part, done.
        [playful] headline: Your to-do list called. It wants a holiday.
        [bold] headline: Stop juggling. Start.
        [calm] headline: Quiet software.
        lead: See how it works, what it costs, and decide in the time that a coffee takes.
        lead: {name} keeps track so that you do not have to. Here is what it does, and what it leaves alone.
        lead: Built for {audience}: quick to learn, easy to leave, and respectful of what you put into it.
        lead: You know the spreadsheet, the sticky notes and the message that nobody can find. This is instead of those.
        action: Get started | pricing, contact
        action: Try it | pricing, contact
        second: How it works | steps, features
        second: See the plans | pricing
        features.heading: What it does
        features.heading: What you get
        features.intro: In the order in which you will notice it.
        feature: Quick from the first minute | You see something useful before you have read anything. | spark
        feature: Yours | What you put in, you can take out again. | shield
        feature: Out of the way | It speaks up when it has something to say. | leaf
        feature: On every screen | Start here, go on there. | window
        feature: Made to be understood | Every button says what it does. | book
        feature: Together | Share what you want, with whom you want. | people
        steps.heading: How it works
        steps: Put it in = What you have, the way you have it. | Let it sort = It finds the pattern, and asks when it is unsure. | Get on with it = Look when you need to, and forget it in between.
        steps: Set it up = A few questions, no manual. | Use it once = For one real thing, today. | Keep it = Or leave, with everything that you put in.
        plan: Free | To try it out.
        plan: Plus | For every day.
        plan: Team | For several of you.
        pricing.heading: Plans
        pricing.heading: Pricing
        pricing.intro: Choose one to begin with. You can think again later.
        story.heading: Why we make this
        story: We needed it ourselves. Then we showed it to a few people who needed it, too, and listened to what they said. That is still how it is made.
        story: Software tends to grow until nobody remembers what it was for. We try to resist: each thing that we add has to earn its place, and now and then something has to go.
        faq: Do I have to install anything? | Have a look at the first steps on the home page, or ask us; we will tell you what it needs.
        faq: What happens to my data? | Ask us where it is stored and how to take it with you. You will get a plain answer.
        faq: Can I cancel? | Write to us and we will tell you how it works for your plan.
        faq: Which plan is right for me? | Begin with the smallest. If it gets tight, you will know.
        faq: Where do I get help? | Write to us through the contact page. Say what you did, what you expected, and what happened.
        cta: Try it with one real thing. | You will know soon enough whether it is for you.
        cta: Ready to have less to do? | Start small.
        contact.heading: Support
        contact.intro: Tell us what you did, what you expected and what you saw.
        """
}
