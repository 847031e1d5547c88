extension EnglishCopy {
    /// Teeth, animals and the mind: practices that people look for with different worries.
    static let doctors = """
        @ dentist : practice
        is: dentist, dentists, dental practice, dental clinic, dental surgery, dental office, orthodontist, orthodontists, family dentist, dental hygienist, dental studio
        about: teeth, tooth, braces, implants, check-up, check-ups, cleaning, whitening, fillings, root canal, crowns, aligners, hygiene
        noun: dental practice
        motifs: tooth, calm, leaf
        headline: Open wide. We will explain the rest.
        headline: Teeth, looked after in good time.
        headline: A visit that is shorter than the worry.
        headline: You raise a hand, we stop.
        headline: Your dentist in {place}.
        headline: Good teeth for {place}.
        headline: Dentistry for {audience}.
        [warm] headline: Come in, even if it has been a while.
        [calm] headline: Quietly, one tooth at a time.
        [formal] headline: Careful dentistry in {place}.
        [playful] headline: Nothing to grind your teeth about.
        lead: What we do, how a visit goes, and how to get an appointment. If something hurts, call instead of writing.
        lead: It may have been a while. Nobody here will tell you off; we look, we explain, and you decide what is done and when.
        lead: A practice in {place} where you see what we see, on the screen and in plain words.
        lead: For {audience}: time to ask, a break whenever you need one, and no drill without warning.
        [warm] lead: If you have put this off, you are in good company. Tell us, and the first visit is for talking and looking.
        services.heading: What we do for your teeth
        services.heading: Treatments
        services.intro: You do not need to know its name. Say where it hurts, or what bothers you.
        features.heading: In the chair
        features.heading: How a visit goes
        features.intro: Most of it is talking.
        feature: You see it, too | We show you the picture and say what is on it. | window
        feature: A sign to stop | Raise a hand, and everything stops. | heart
        feature: What it will cost | You get it in writing before anything begins. | coin
        feature: Numb first | We wait until it works. | shield
        feature: Children | They may look at everything first, and count the lamps. | star
        item: Check-up | A look at everything, and a word on what can wait.
        item: Cleaning | So that the check-up stays short.
        item: Fillings | When something small should not become large.
        item: Crowns and bridges | When more is missing than a filling can mend.
        item: Straight teeth | For children, and for grown-ups who never got round to it.
        item: Toothache | Call. We will say when to come.
        story.heading: About the practice
        story: Few people like coming here. We know that, and we do not take it personally. What we can do is to be quick where it is possible, careful where it matters, and honest about the difference.
        story: Good dentistry is mostly prevention, and prevention is mostly talking: about brushing, about grinding at night, about the spot behind the last tooth that nobody reaches. We like it when there is nothing to repair.
        faq: I have not been for years. Is that a problem? | No. Say so when you call, and we will plan a first visit for looking and talking.
        faq: Something hurts right now. What do I do? | Call us, say where it hurts and since when, and we will tell you when to come.
        faq: I am afraid of the drill. | Tell us beforehand. We take breaks, explain each step, and stop when you raise a hand.
        faq: From what age should children come? | As soon as there is something to brush. The first visits are for looking around.
        faq: What will it cost? | You get a written plan with the figure before treatment begins. Ask your insurer what it covers.
        cta: Time for a look? | Call us, or write when it suits you.
        cta: Does something hurt? | Then please call rather than write.
        contact.heading: Make an appointment
        contact.intro: If it hurts, please call. For everything else, write when you have a minute.

        @ vet : practice
        is: vet, vets, veterinary practice, veterinary clinic, veterinarian, veterinary surgeon, veterinary surgery, animal clinic, animal hospital, tierarztpraxis, tierarzt, small animal practice, horse vet
        about: pets, dogs, cats, vaccination, vaccinations, neutering, x-ray, rabbits, animals, microchip, worming, puppies, kittens
        noun: veterinary practice
        customer: owner
        motifs: leaf, heart, calm
        headline: For those who cannot say where it hurts.
        headline: Paws, claws, feathers.
        headline: We speak to them first.
        headline: Come in, all of you.
        headline: Looking after the animals of {place}.
        headline: The vet in {place}.
        [warm] headline: They are family. We know.
        [playful] headline: Good dogs. Difficult cats. All welcome.
        [calm] headline: A calm hand.
        [formal] headline: Veterinary care in {place}.
        lead: What we treat, when we are open, and what to do if it cannot wait.
        lead: You know your animal best. Tell us what has changed, and we will find out why.
        lead: A practice in {place} for animals and for the people who worry about them.
        [warm] lead: A wet nose, a worried face beside it: we look after both.
        services.heading: What we do for animals
        services.heading: Treatments
        services.intro: Not sure whether to come? Call and describe it.
        features.heading: When you come to us
        features.intro: It should be as easy as possible for those on four legs.
        feature: Waiting apart | Say it when you book, and we will keep the cat away from the dog. | shield
        feature: On the floor | Some patients are happier there than on the table. So are we. | heart
        feature: Explained to you | What we found, what can be done, and what it costs. | book
        feature: No false hope | We say honestly what makes sense for the animal. | people
        feature: Afterwards | You get written down what to give, when, and what to watch. | clock
        item: Check-up | From nose to tail.
        item: Vaccination | With a card that tells you when the next is due.
        item: Operations | Explained before, watched over afterwards.
        item: Teeth | Bad breath usually has a reason.
        item: Nutrition | For the round, the thin and the picky.
        item: Saying goodbye | With time, and without a crowd in the waiting room.
        team.heading: Who will see your animal
        story.heading: About the practice
        story: Our patients do not complain; they hide. So a large part of the work is watching: how somebody walks in, which leg is put down last, who suddenly looks away. The other part is explaining it to the person on the other end of the lead.
        story: An animal has only today. It does not know that the needle is for its own good. We try to make the day a little better, and the needle quick.
        gallery.heading: In the waiting room
        caption: First visit
        caption: Under the chair
        caption: Brave
        caption: A bandage
        caption: Treats
        caption: Going home
        hours.note: If it cannot wait, call; the announcement says who is on duty.
        faq: Do I need an appointment? | It is best to call first. In an emergency come at once, and call on the way.
        faq: My cat hates travelling. | Leave the basket out at home for a while, put a cloth over it on the way, and call; we will take you in straight away if we can.
        faq: What should I bring? | The vaccination card, a list of what it takes, and a picture or film of what worries you.
        faq: It ate something. What now? | Call at once. Tell us what, how much and when, and bring the packet.
        cta: Is somebody not quite well? | Call, and tell us what has changed.
        cta: Better a call too many. | Describe it, and we will tell you whether to come.
        contact.heading: Make an appointment
        contact.intro: Who is it about, and what has changed? If it is urgent, please call.

        @ therapist : practice
        is: therapist, therapists, psychotherapist, psychotherapists, psychotherapy practice, psychologist, psychologists, counsellor, counselor, counselling practice, couples therapist, family therapist, art therapist, coach and therapist, counselling, mental health practice, hypnotherapist, life coach
        about: therapy, anxiety, depression, grief, couples, burnout, trauma, confidential, sessions, counselling
        unit: A session
        noun: practice
        customer: client
        reach: mail
        motifs: calm, leaf, stone
        page: home | Home | hero, services, story, steps, callToAction
        page: offer | How I work / What I offer | services, features, faq
        page: about | About me | story, features
        page: contact | Contact / First contact | contact, findUs
        headline: You do not have to know where to begin.
        headline: An hour in which nothing has to be fine.
        headline: Talking helps. Being heard helps more.
        headline: It does not have to stay like this.
        headline: A quiet room in {place}.
        headline: Somebody to talk to, in {place}.
        headline: A place for {audience}.
        [warm] headline: Sit down. Take your time.
        [calm] headline: One thing at a time.
        [formal] headline: Psychotherapy in {place}.
        [bold] headline: Say it out loud.
        lead: What I offer, how a first conversation goes, and how to reach me. A sentence is enough to begin with.
        lead: Perhaps you have carried it for a long time, perhaps it came suddenly. Either way you may simply write.
        lead: A practice in {place} for talking about what you would rather not talk about.
        lead: For {audience}: a protected hour, at a pace that you decide.
        [warm] lead: You do not need the right words, and you do not need a reason that is good enough.
        action: Ask for a first talk | contact
        action: Write to me | contact
        second: How I work | services, story
        second: What it costs | pricing, services
        services.heading: What you can come with
        services.heading: What I offer
        services.intro: It need not have a name.
        features.heading: What you can rely on
        features.intro: The frame in which we talk.
        feature: In confidence | What you say stays in the room. | shield
        feature: At your pace | We go as fast as it is good for you, and no faster. | clock
        feature: Without judgement | There is nothing that you cannot say here. | heart
        feature: Open about the method | I tell you why I ask what I ask. | book
        item: One to one | An hour that belongs to you.
        item: Couples | So that both are heard.
        item: In a crisis | When it has to be soon, say so.
        item: First talk | To find out whether we suit each other.
        steps.heading: How it begins
        steps: You write = A sentence is enough. You do not have to explain anything yet. | We talk = You tell me what brings you; I tell you how I would work with you. | You decide = Whether you would like to come back. Nothing has to be settled on the spot.
        story.heading: About my work
        story: People rarely come at the beginning. They come when holding it together has become more work than everything else. It is a good moment to put it down for an hour and look at it with somebody.
        story: I listen for what is said and for what is left out. I ask, sometimes I say nothing, and I do not hand out advice that you have already heard. What changes, changes because you have looked at it.
        faq: How do I know whether therapy is right for me? | You need not know. In a first talk we look at that together.
        faq: Do others get to know that I come to you? | No. I am bound to secrecy, and will explain its few limits to you if you ask.
        faq: What happens in the first hour? | You say what brings you, as much or as little as you like. You may ask me anything, too.
        faq: What if I need help at once? | Please call the emergency services or a crisis line. They are there day and night.
        faq: How long does it take? | That differs. We talk about it from time to time, and you decide.
        cta: You can write one sentence. | That is enough to begin with.
        cta: Shall we talk? | Write when it suits you. I will answer as soon as I can.
        contact.heading: The first step
        contact.intro: One or two sentences are enough. How may I reach you?
        """
}
