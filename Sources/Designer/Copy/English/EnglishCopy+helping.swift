extension EnglishCopy {
    /// Those who shelter, teach and mind.
    static let helping = """
        @ shelter : cause
        is: animal shelter, cat shelter, dog shelter, animal rescue, dog rescue, cat rescue, rescue organisation, rescue centre, wildlife rescue, horse sanctuary, donkey sanctuary, animal sanctuary, wildlife hospital, hedgehog rescue, rehoming centre, tierheim
        about: cats, dogs, adoption, adopt, adoptions, rehoming, foster, fostering, strays, neutered, vaccinated, hedgehogs, donkeys, kittens, puppies, foster homes
        noun: shelter
        customer: volunteer
        list: services
        motifs: heart, leaf, house
        page: home | Home | hero, services, donations, story, callToAction
        page: offer | How to help / Adopt and help | services, steps, faq
        page: about | About us / The shelter | story, gallery
        page: contact | Visit / Contact | contact, hours, findUs
        headline: Somebody is waiting by the door.
        headline: A bowl, a blanket, a name.
        headline: They only need one of you.
        headline: Not perfect. Yours.
        headline: Looking for a home in {place}.
        headline: {place} has room for one more.
        [warm] headline: Take somebody home.
        [playful] headline: Slightly used. Very loving.
        [bold] headline: Adopt. Foster. Feed.
        [calm] headline: A quiet place to wait.
        [formal] headline: Animal welfare in {place}.
        lead: Who is waiting, how to take somebody home, and how to help if you cannot.
        lead: They arrive frightened, thin or simply left over. With time, food and patience they become somebody's best friend. Perhaps yours.
        lead: A place in {place} for those who have lost theirs, and for people with room on the sofa.
        action: Help | donations, contact
        action: Meet them | contact, hours
        second: How to adopt | steps, services
        second: When you can visit | hours, contact
        services.heading: How you can help
        services.heading: What is needed
        services.intro: Choose what suits you. All of it counts.
        donations.heading: What your gift does
        donations.heading: Fill a bowl
        donations.intro: It goes where it is needed: into bowls, onto sore paws, under warm blankets.
        features.heading: What they need
        features.intro: It is not much.
        feature: A home | With time, and a door that can be closed. | house
        feature: A foster place | For a while, until somebody comes. | heart
        feature: Walks | In any weather, with somebody who is glad to go. | map
        feature: Things | Blankets, bowls, food. Ask what is missing. | box
        feature: Money | For the bills that cannot purr. | coin
        item: Adopting | We look together who suits whom.
        item: Fostering | For a while, with our help.
        item: Walking and stroking | It counts as work.
        item: Giving | Food, blankets, money.
        item: Telling somebody | A picture passed on has found many a home.
        steps.heading: How to adopt
        steps: Tell us about yourself = Your home, your day, who lives with you. | Come and meet = As often as you need to. | Take somebody home = With a bag of food, and our telephone number.
        story.heading: About the shelter
        story: Nobody here has done anything wrong. Somebody moved, somebody died, somebody did not think it through. We clean, feed, wait, and try to find the person who fits.
        story: The best day is when a cage is empty. We take a picture, wash the blanket, and somebody else moves in. So it goes on, with the help of people like you.
        gallery.heading: Waiting, at the moment
        caption: The sunny spot
        caption: Behind the bowl
        caption: First walk
        caption: Asleep
        caption: The brave one
        caption: Gone home
        team.heading: Who looks after them
        faq: How do I adopt? | Write to us about your home and your day, and come to meet them.
        faq: I cannot take an animal. How can I help? | With a walk, a blanket, some money, or by telling somebody.
        faq: I have found an animal. What now? | Call us and say where. If it is hurt, call a vet first.
        faq: Can I bring my children? | Yes, with time and quiet hands.
        cta: Somebody here would like to meet you. | See when you can visit, or write.
        cta: Can you spare a blanket? | Ask what is needed most.
        contact.heading: Write to the shelter
        contact.intro: Would you like to adopt, help, or have you found somebody?

        @ tutor : school
        is: tutor, tutors, private tutor, tutoring, piano teacher, guitar teacher, music teacher, violin teacher, singing teacher, language teacher, maths tutor, math tutor, english teacher, french teacher, german teacher, spanish teacher, swimming teacher, piano lessons, guitar lessons, singing lessons, violin lessons, music lessons, driving instructor, language tutor, reading coach, homework help, voice teacher, drum lessons, riding lessons
        about: lesson, lessons, pupil, pupils, beginners, scales, grades, homework, exam, exams, mathematics, grammar, conversation, practice
        unit: A lesson
        noun: teacher
        reach: mail
        customer: student
        list: services
        page: home | Home | hero, services, features, steps, callToAction
        page: offer | Lessons / What you can learn | services, pricing, faq
        page: about | About / Your teacher | story, features
        page: contact | Ask for a lesson / Contact | signUp, contact
        headline: Bring the question. I bring the patience.
        headline: It clicks. You will hear it.
        headline: One lesson at a time.
        headline: Play it wrong first.
        headline: Lessons in {place}.
        headline: Somebody to learn from, in {place}.
        headline: Lessons for {audience}.
        [warm] headline: Sit next to me. We will work it out.
        [playful] headline: Wrong notes welcome.
        [calm] headline: No hurry. Once more.
        [bold] headline: You can. Watch.
        [formal] headline: Individual lessons in {place}.
        lead: What you can learn with me, how a lesson goes, and how to find a time.
        lead: You need no talent to begin with, only an hour and the wish to know. Write to me, and we will find a time.
        lead: Lessons for {audience}: at your pace, with your questions, from where you are.
        action: Ask for a lesson | signUp, contact
        action: Find a time | signUp, contact
        second: What you can learn | services
        second: About me | story
        services.heading: What you can learn
        services.heading: Lessons
        services.intro: Tell me where you are, and I will say where we could begin.
        features.heading: How a lesson goes
        features.intro: It is your hour.
        feature: Your questions first | We begin with what you did not understand. | book
        feature: You do it, I listen | One learns more by doing than by watching. | people
        feature: Small homework | So small that you will actually do it. | clock
        feature: Mistakes | They tell me what to explain next. | spark
        feature: Something to look back on | I write down what you could not do at first. | heart
        item: First lesson | To get to know each other, and where you stand.
        item: Regular lessons | Week by week, at a fixed time.
        item: Before an exam | When it has to be soon.
        item: Online | With a camera and a good connection.
        steps.heading: How to begin
        steps: Write to me = What would you like to learn, and what can you do already? | A first lesson = To see whether we suit each other. | A fixed time = One that belongs to you.
        story.heading: About me
        story.heading: Why I teach
        story: I remember not understanding it. I remember the sentence, too, that made it clear. Ever since I have been collecting such sentences, and trying them on people until one fits.
        story: Teaching one person is a conversation. I listen to how you think, find the place where it bends off, and we go back there together. It is the most interesting work I know.
        faq: Am I good enough to begin? | Yes. That is what beginning means.
        faq: Do you come to my home? | Ask me, and tell me where you live.
        faq: How often should I have a lesson? | Regularly is better than often. We find out together what suits you.
        faq: What if I cannot come? | Let me know as early as you can, and we look for another time.
        cta: What would you like to be able to do? | Tell me in a sentence.
        cta: Shall we try a lesson? | Write to me with two times that suit you.
        contact.heading: Ask for a lesson
        contact.intro: What would you like to learn, and when do you have time?
        signUp.purpose: lesson

        @ childminder : kindergarten
        is: childminder, childminders, child minder, nanny, babysitter, babysitting service, family daycare, home daycare, playgroup, toddler group, tagesmutter
        about: toddlers, nap, meals, drop-off, pick-up, playground, little ones, babies, garden
        noun: childminder
        customer: parent
        page: home | Home | hero, features, services, schedule, callToAction
        page: offer | A day here / The day | schedule, faq
        page: about | About / Who looks after them | story, gallery
        page: contact | Ask for a place / Contact | signUp, contact
        headline: Off to work? We are building a den.
        headline: A small group, a large floor.
        headline: Nap, snack, puddle.
        headline: Somebody who knows which blanket.
        headline: A second home in {place}.
        headline: Little ones in {place}.
        [warm] headline: Slippers by the door.
        [playful] headline: Today: puddles.
        [calm] headline: Small steps, by the hand.
        [bold] headline: Boots on. Out.
        [formal] headline: Childcare in {place}.
        lead: What a day looks like, who is with your child, and how to ask for a place.
        lead: A few children, a garden or a playground, meals at one table. Come and see whether it feels right.
        lead: Childcare in {place}, in a home and not in an institution.
        action: Ask for a place | signUp, contact
        action: Come and see | contact
        second: What a day is like | schedule
        features.heading: What the days are made of
        features.intro: Mostly of small things.
        feature: Out of doors | Whatever the weather. It only changes the boots. | leaf
        feature: One table | We eat together, and somebody always spills. | cup
        feature: Nap time | In their own rhythm, with the right blanket. | clock
        feature: Few children | So that everybody is heard. | people
        feature: A word at the door | You hear how the day was, and what was found in the pocket. | heart
        services.heading: What I offer
        item: Full days | From drop-off to pick-up.
        item: Part of the week | Tell me which days you need.
        item: Settling in | Slowly, with you in the room.
        story.heading: Who looks after them
        story: Small children need few things: somebody who is there, something to climb on, something to eat, and the same song at the same time. The rest they bring along.
        story: You leave the most important person you know at my door in the morning. I have not forgotten that once it is ten past and the blocks are flying. "Is everything all right?" Write to me; you get an answer.
        gallery.heading: A look around
        caption: Slippers
        caption: The den
        caption: Snack
        caption: Puddle
        caption: Nap
        caption: Pick-up
        faq: Is there a place free? | Write with your child's age and the days you need. I will tell you.
        faq: How do you settle them in? | Slowly. You stay at first, then a little less, until it is right.
        faq: What do they eat? | Tell me about allergies and dislikes. We eat together.
        faq: What should we bring? | Spare clothes, boots, and the one thing without which nobody sleeps.
        cta: Come and see. | Bring your child, and time for a tea.
        cta: Looking for a place? | Tell me from when, and for whom.
        contact.heading: Ask for a place
        contact.intro: How old is your child, and which days do you need?
        signUp.purpose: place
        """
}
