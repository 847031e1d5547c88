extension EnglishCopy {
    /// Practices, firms and trades that come to the house.
    static let practices = """
        @ practice
        is: doctor, doctors, doctor's practice, gp practice, medical practice, clinic, physiotherapist, physiotherapy practice, physiotherapy, osteopath, midwife, midwives, paediatrician, pediatrician, dermatologist, chiropractor, speech therapist, surgery, acupuncturist, nutritionist
        about: patients, patient, check-up, check-ups, cleaning, implants, braces, teeth, treatment, health, pets, therapy
        noun: practice
        customer: patient
        list: services
        motifs: tooth, heart, leaf
        page: home | Home | hero, services, features, hours, callToAction
        page: offer | Treatments / What we treat | services, steps, faq
        page: team | The practice / Who we are | story, team
        page: contact | Appointments / Contact | contact, hours, findUs
        headline: In good hands, and well explained.
        headline: We begin by listening.
        headline: Unhurried care.
        headline: Ask us. That is what we are here for.
        headline: Your practice in {place}.
        headline: Close by, in {place}, when it matters.
        headline: Care for {audience}.
        [warm] headline: Come as you are. Even when you are nervous.
        [formal] headline: Careful medicine, clear words.
        lead: What we treat, who will see you, and how to make an appointment. If you are unsure whether we are the right place, call and ask.
        lead: A visit should leave you with fewer questions than you came with. Here you find our hours, the people and the way to us.
        lead: A practice in {place} in which you hear what we see, what we suggest, and what happens if you wait.
        action: Make an appointment | contact
        action: Ask for an appointment | contact
        second: What we treat | services
        second: Opening hours | hours
        services.heading: What we do
        services.heading: Treatments
        services.intro: Not sure what you need? Describe it in your own words; finding its name is our job.
        features.heading: What a visit is like
        features.heading: What you can count on
        features.intro: Good care begins before anybody picks up an instrument.
        feature: Explained in plain words | You will know what is going to happen before it does. | book
        feature: Your decision | We say what we see and what we would do. You choose. | people
        feature: Nervous? | Say so when you book. We plan more time and stop whenever you raise a hand. | heart
        feature: One file, one practice | You do not have to tell your story from the start each time. | shield
        feature: Reachable | When something hurts after hours, the announcement on our telephone says where to turn. | phone
        item: Check-up | So that small things stay small.
        item: First visit | Time to talk, to look and to plan.
        item: Acute complaints | Call first; we will tell you when to come.
        item: Follow-up | To see how it has healed.
        item: Advice | For questions that keep you awake.
        steps.heading: From call to follow-up
        steps: You call or write = Say briefly what it is about, and whether it is urgent. | We talk and look = You hear what we see, in words that make sense. | We plan together = You leave knowing what comes next, and when.
        story.heading: About the practice
        story: There is medicine, and there is the way in which it is done. The first you may expect of anybody with a sign on the door. The second is what we work at every day: time to ask, plain words, and no treatment that you have not understood.
        story: Nobody looks forward to us, and that is all right. We do what we can to make it short, clear and a little less dreadful than you thought.
        team.heading: Who will see you
        team.intro: The people behind the first name on your appointment card.
        hours.note: In an emergency, call the emergency services.
        faq: How do I get an appointment? | Call or use the form. Say what it is about and whether it is urgent, so that we can plan the time.
        faq: What should I bring? | Your insurance card or details, a list of what you take, and earlier findings if you have them.
        faq: I am afraid of the visit. | Many people are. Tell us beforehand; we will take it slowly and stop when you say so.
        faq: What if I cannot come? | Let us know as early as you can. Somebody else will be glad of the time.
        faq: Do you take new patients? | Ask us by phone or through the form, and we will tell you.
        cta: Better to ask once too often. | Call us, or write when it suits you.
        cta: Need to be seen? | Tell us briefly what it is about.
        cta: A short call, and you know more. | We will find a time with you.
        contact.heading: Appointments
        contact.intro: For urgent pain, please call rather than write.

        @ firm : practice
        is: law firm, lawyer, lawyers, law office, attorney, attorneys, solicitor, solicitors, notary, accounting firm, accountant, accountants, accountancy, tax adviser, tax advisor, tax office, insurance broker, financial adviser, financial advisor, legal practice, bookkeeper, bookkeeping, recruitment agency
        about: contracts, disputes, tax, taxes, employment law, family law, litigation, audits, payroll, wills, legal, clients
        noun: firm
        customer: client
        motifs: scale, column, book
        page: home | Home | hero, services, features, callToAction
        page: offer | Practice areas / What we do | services, steps, faq
        page: team | The firm / People | story, team
        page: contact | Contact | contact, findUs
        headline: Clear advice, before it gets complicated.
        headline: Read the small print with somebody who likes it.
        headline: A straight answer is worth a lot.
        headline: We say what we would do.
        headline: Counsel in {place}.
        headline: On your side in {place}.
        headline: Advice for {audience}.
        headline: For {audience}, in plain words.
        [warm] headline: Bring the letter. We will read it together.
        lead: What we do, who will look after you, and how a first conversation goes. You will know where you stand before anything is signed.
        lead: A letter, a deadline, a contract that does not feel right: tell us briefly, and we will tell you honestly whether you need us.
        lead: We advise {audience}, in sentences that can be understood at the first reading.
        action: Arrange a first talk | contact
        action: Describe your matter | contact
        second: What we do | services
        second: The people | team, story
        services.heading: Where we can help
        services.heading: Practice areas
        services.intro: If your matter is not on the list, ask. We will say whether it is one for us.
        features.heading: How we work
        features.intro: No drama, no jargon.
        feature: Plain language | What you cannot understand, you cannot decide. So we write it down in short sentences. | book
        feature: You know the fee first | We talk about money at the beginning, when it is least unpleasant. | coin
        feature: One person in charge | Somebody knows your file, and that somebody answers the telephone. | people
        feature: Before it comes to court | Most things are better solved at a table. | shield
        feature: Deadlines | We keep them, and remind you of yours. | clock
        item: Advice | One question, one clear answer.
        item: Contracts | Drafted, checked, and explained.
        item: Disputes | At the table if possible, further if needed.
        item: Ongoing support | For everything that comes up during the year.
        steps.heading: How a matter begins
        steps: Tell us briefly = A few lines about what has happened, and by when you need an answer. | A first talk = We say what we think of it, and what it would cost. | Then you decide = Nothing starts before you have said yes.
        story.heading: About the firm
        story: People come to us when something matters: a job, a house, a company, a family. We think they deserve two things above all, a clear opinion and a person who stands by it.
        story: Our work is quiet when it goes well. A clause that prevents a quarrel, a deadline that nobody misses, a letter that does not need an answer. We like it that way.
        team.heading: The people
        team.intro: You will always know who has your file.
        hours.note: Outside these hours, write; we will read it in the morning.
        faq: What does a first conversation cost? | Ask before you come. You will hear the figure, or that there is none, before we begin.
        faq: What should I bring? | Everything in writing: letters, contracts, messages. Unsorted is fine.
        faq: How quickly do I get an answer? | Tell us about any deadline in the first sentence. Then we can say whether we can keep it.
        faq: Is what I tell you confidential? | Professional secrecy is part of our work. If you want to know what it covers in your case, ask.
        cta: A letter on the table? | Tell us briefly what it says.
        cta: Let us look at it together. | A first talk will show whether you need us.
        cta: Better now than the day before the deadline. | Write or call.
        contact.heading: Write to the firm
        contact.intro: A few lines are enough. Please mention any deadline.

        @ trades
        is: plumber, plumbers, plumbing company, plumbing, electrician, electricians, builder, builders, building company, construction company, contractor, carpenter, carpentry, joiner, joinery, roofer, roofing company, painter and decorator, decorator, handyman, landscaper, landscaping company, gardener, gardening company, locksmith, heating engineer, tiler, glazier, solar installer, chimney sweep, repair shop, stonemason
        about: repairs, bathrooms, boilers, heating, leaks, wiring, roofs, kitchens, renovation, renovations, extensions, emergency call-out, installation
        noun: workshop
        customer: customer
        list: services
        motifs: tool, house, pipe
        page: home | Home | hero, services, features, callToAction
        page: offer | Services / What we do | services, steps, faq
        page: about | About / Who comes to you | story, gallery
        page: contact | Contact / Get a quote | contact, hours
        headline: It will be fixed.
        headline: Done properly, and swept up afterwards.
        headline: We turn up.
        headline: The right tool is already in the van.
        headline: On the way in {place}.
        headline: Good hands in {place}.
        [bold] headline: Call. We come. It works.
        [formal] headline: Sound work, cleanly done.
        lead: Say what is broken, leaking, missing or planned. You will hear when somebody can come and what it is likely to cost.
        lead: Small jobs and large ones, done by people who clean up when they leave. Send a picture; it often saves a visit.
        lead: For homes and businesses in {place}: tell us what needs doing and where.
        action: Ask for a quote | contact
        action: Describe the job | contact
        second: What we do | services
        services.heading: What we do
        services.heading: Jobs we take on
        services.intro: Something else? Ask. We know the neighbours in the trade as well.
        features.heading: How we work
        features.intro: What you notice is mostly what does not happen.
        feature: A price before the drill | You get a figure first, in writing. If something unexpected turns up, we stop and ask. | coin
        feature: At the hour we said | And a call if we are held up. | clock
        feature: Clean shoes | Floors covered, dust taken away. | house
        feature: It holds | We build it as if we had to look at it every day. | shield
        feature: Explained | Where the valve is, how to bleed it, what to leave alone. | book
        item: Repairs | When it drips, sticks or sparks.
        item: Installation | New things, fitted and tried out.
        item: Renovation | From the first measure to the last screw.
        item: Maintenance | So that it does not come to a repair.
        item: Emergencies | Call; do not write.
        steps.heading: From picture to finished job
        steps: Send a picture = Or describe it. Where is it, since when, how urgent? | Get a price = We look at it and write down what it costs. | We come and do it = And show you how it works before we leave.
        story: You let somebody into your house with a heavy bag and muddy shoes. That takes trust, so we begin with the simple things: turn up, take care, say what it costs, and leave it cleaner than we found it.
        story: Good trade work is invisible. The door closes, the light goes on, the wall is dry. Nobody thinks of us any more, and that is the compliment.
        gallery.heading: Lately
        caption: Before
        caption: After
        caption: The tricky corner
        caption: Straight, for once
        caption: In the van
        caption: Swept
        faq: How quickly can you come? | Say how urgent it is. We will tell you honestly when somebody can be there.
        faq: What does it cost? | Send a picture and a few words. You get a figure before we start.
        faq: What do I do until you arrive? | If water runs, turn off the main valve. If it smells of gas or burns, leave the house and call the emergency services first.
        faq: Do you take small jobs? | Ask us. Small ones often fit between two large ones.
        cta: What needs doing? | A picture and two sentences are enough.
        cta: Is it dripping already? | Then call, and do not write.

        @ realestate : firm
        is: estate agent, estate agents, estate agency, real estate, real estate agency, real estate agent, realtor, property agency, property manager, letting agent, lettings agency, property developer, housing cooperative
        about: apartments, houses, flats, properties, listings, rentals, viewings, homes, property
        noun: estate agency
        list: services
        motifs: house, key, window
        page: home | Home | hero, products, features, callToAction
        page: offer | Buying and selling / What we do | services, steps, faq
        page: about | About / People | story, team
        page: contact | Contact | contact, hours, findUs
        headline: Somebody’s next front door.
        headline: The key to a quieter street.
        headline: Walk in and you will know.
        headline: A home in {place}.
        headline: {place}, door by door.
        headline: Homes for {audience}.
        lead: Looking, selling or only wondering what it might be worth: start with a conversation, and take the time that a home deserves.
        lead: We know the streets of {place}, the morning light in them, and the questions to ask at a viewing.
        lead: Have a look at what we show at the moment, or tell us what you are looking for and we will keep our eyes open.
        action: Arrange a viewing | contact
        action: Talk about your home | contact
        second: What we do | services
        products.heading: On the market
        products.intro: What we can show you at the moment.
        services.heading: What we do
        item: Selling | From the first estimate to the handing over of keys.
        item: Buying | We look with you, and notice the damp corner.
        item: Letting | People and flats that suit each other.
        item: Valuation | A figure, and how we got there.
        feature: We know the street | Which side gets the sun, and when the school bell rings. | map
        feature: Honest pictures | What you see at the door is what you saw here. | heart
        feature: Every figure, in writing | What it costs, what comes on top, and who pays it. | coin
        feature: No rush | A home is not bought between two meetings. | clock
        steps.heading: From first talk to the key
        steps: Tell us what you need = Rooms, street, budget, and what you would never give up. | See it in person = With time to open windows and cupboards. | Sign with a clear head = Every paper explained before the pen comes out.
        story: A house is the largest thing that most people ever buy, and the decision is often made in the hallway, within a minute. We make sure that the other questions get asked too.
        story: We sell fewer homes than we could, because we take the time to look at them properly. The people who live in them seem to like that.
        faq: What is my home worth? | Tell us where it is and how large. After a visit you get a figure, with the reasons.
        faq: How does a viewing work? | Call or write. We agree on a time and walk through together; bring whoever has to like it too.
        faq: What do you charge? | Ask before we begin. You get it in writing.
        faq: I am only looking. | Good. Tell us what for, and we will let you know when it appears.
        """
}
