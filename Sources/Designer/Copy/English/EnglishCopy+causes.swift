extension EnglishCopy {
    /// Learning and good causes.
    static let causes = """
        @ school
        is: school, primary school, secondary school, language school, music school, dance school, driving school, cooking school, art school, course, online course, courses, academy, college, university, training centre, bootcamp, workshop series, teacher, dance studio, sailing school, surf school, ski school, riding school, flight school, pottery class, pottery classes, art classes, cooking classes, cookery classes, dance classes, language classes, evening classes, drawing classes, cookery school, after-school club, summer camp, swimming lessons, pottery studio, learning centre
        about: lessons, lesson, pupils, students, classes, teachers, beginners, learn, exam, exams, curriculum, term, enrolment, homework, workshops
        unit: Lessons
        noun: school
        customer: student
        list: services
        motifs: book, pencil, shape
        page: home | Home | hero, features, services, callToAction
        page: offer | Courses / What you can learn | services, schedule, steps
        page: about | About / The school | story, team
        page: contact | Contact / Sign up | signUp, contact, findUs
        headline: Begin where you are.
        headline: Ask the question. That is how it starts.
        headline: You can learn this.
        headline: Mistakes welcome.
        headline: Learn it in {place}.
        headline: A classroom in {place} with the windows open.
        headline: For {audience} who want to know.
        [playful] headline: No question is silly. We have checked.
        [formal] headline: Thorough teaching, in {place}.
        lead: What you can learn here, who teaches it, and how to try a first lesson.
        lead: For people who want to do it, not only to know about it. See the courses and find the one to begin with.
        lead: Small steps, patient people, and somebody in {place} who notices when it clicks.
        lead: Lessons for {audience}: clear, friendly, and at a pace that holds.
        action: Ask about a place | signUp, contact
        action: Sign up | signUp, contact
        second: See the courses | services
        second: Who teaches | team, story
        services.heading: What you can learn
        services.heading: Courses
        services.intro: Not sure about your level? Tell us what you can do, and we will place you.
        features.heading: How we teach
        features.intro: Learning is work. It may be good work.
        feature: From where you are | We find out what you know already, and go on from there. | map
        feature: Doing it | You try it yourself in the very first hour. | tool
        feature: Groups with faces | Everybody gets a turn, and nobody can hide. | people
        feature: Mistakes | They show us where to look. We like them. | spark
        feature: A little every week | Regular beats long. | calendar
        item: For beginners | No knowledge needed, only time.
        item: For those who know a little | To sort what is there and to add to it.
        item: Advanced | For the last, interesting part.
        item: One to one | At your pace, with your questions.
        item: Trial lesson | To see whether we suit each other.
        slot: Beginners
        slot: Continuing
        slot: Advanced
        slot: Open hour for questions
        steps.heading: How to start
        steps: Tell us what you want to do = And what you can do already. | Come and try = One lesson, to see how it feels. | Stay = With a place of your own, and somebody who expects you.
        schedule.heading: The week
        pricing.heading: Fees
        plan: Single lesson | Once, to begin with.
        plan: A term | Week by week, with a group.
        plan: One to one | Only you and your questions.
        story.heading: What we believe
        story: Everybody who is good at something was bad at it first, usually for longer than they admit. A good teacher remembers that. We try to be the person that we needed back then.
        story: There is a moment when it clicks. You can see it from the front of the room: somebody sits up. It is the reason why we do this.
        team.heading: Who teaches
        team.intro: People who know it, and can explain it.
        gallery.heading: In class
        caption: The first lesson
        caption: On the board
        caption: Break
        caption: Practice
        caption: Together
        caption: The last day of term
        faq: Am I too old, too young or too late? | Tell us how old you are and what you would like to do. We will say honestly which course fits.
        faq: Can I try it first? | Ask us for a trial lesson; we will tell you when one is possible.
        faq: What do I need to bring? | Something to write with. If it takes more, we tell you before you come.
        faq: What if I miss a lesson? | Let us know. Your teacher will tell you how to catch up.
        faq: What does it cost? | Write to us with the course that you like, and you will get the fee before you sign up.
        cta: What would you like to learn? | Tell us in a sentence.
        cta: The first lesson is the hardest to book. | Everything after that is easier.
        contact.heading: Ask for a place
        contact.intro: What would you like to learn, and what can you do already?

        @ cause
        is: non-profit, nonprofit, charity, ngo, foundation, association, food bank, shelter, community centre, community center, community garden, club, volunteer group, campaign, initiative, cooperative, co-operative, environmental group, neighbourhood association, fundraiser, community group, refugee organisation
        about: volunteers, volunteer, donate, donations, donation, members, community, neighbours, help, support, families in need, beach cleanup, meals
        noun: initiative
        customer: volunteer
        list: services
        motifs: heart, leaf, people
        page: home | Home | hero, story, features, callToAction
        page: offer | What we do / Our work | services, steps, gallery
        page: donate | Help / Support us | donations, faq
        page: contact | Contact / Join us | contact, findUs, newsletter
        headline: Somebody has to begin. Why not us?
        headline: Many hands.
        headline: It helps when you come along.
        headline: Small things, done together, on purpose.
        headline: Neighbours do this. In {place}.
        headline: Good things happen in {place} when people turn up.
        headline: There for {audience}.
        [bold] headline: Enough talk. Bring gloves.
        lead: What we do, why it is needed, and how you can be part of it: with an hour, with money, or by telling somebody.
        lead: We are people from {place} who would rather do something than wait. Come along once and see.
        lead: Help for {audience}, from people who live nearby. Read how it works, and where a hand is missing.
        signUp.purpose: volunteer
        action: Help out | contact
        action: Join in | contact
        second: What we do | services
        second: Support us | donations
        services.heading: What we do
        services.intro: None of it is complicated. All of it needs people.
        features.heading: How you can help
        features.intro: With whatever you have more of than you need.
        feature: With time | An hour is an hour. We will find something that fits it. | clock
        feature: With your hands | Carry, cook, drive, sort, repair. | tool
        feature: With money | It goes where it is needed most. Ask us where that was. | coin
        feature: With things | Ask first what is missing; it changes. | box
        feature: By telling somebody | Most of us are here because a friend said: come along. | people
        item: On the spot | Where help is needed, at the time it is needed.
        item: Advice | Somebody who knows the forms.
        item: Meeting | A table, coffee, and people to talk to.
        item: Learning | We show each other what we know.
        plan: A little | Every bit counts, and it really does.
        plan: Regularly | So that we can plan.
        plan: A lot | Talk to us about what it could make possible.
        pricing.heading: Support us
        pricing.intro: Choose what suits you.
        steps.heading: How to join in
        steps: Write to us = Say when you have time and what you like to do. | Come along once = Somebody will show you around. | Stay, if you like = As often as it suits you.
        story.heading: Why we do this
        story: It started with a look around and the thought that somebody ought to do something. After a while it became clear that somebody would have to be us.
        story: You do not have to change the world to be useful. It is enough to carry a box, to sit with somebody, to come back next week. We have seen how far that goes.
        gallery.heading: Lately
        caption: Before we start
        caption: Many hands
        caption: A break
        caption: Carried together
        caption: Done
        caption: The table afterwards
        faq: I have little time. Can I still help? | Yes. Tell us how little, and we will find something that fits.
        faq: Do I have to know anything? | No. Somebody will show you.
        faq: Where does the money go? | Ask us. We will show you what came in and what it became.
        faq: I need help myself. | Then please call or write. You do not have to explain yourself.
        cta: We could use you. | One hour is a good beginning.
        cta: Come along once. | Nobody will make you sign anything.
        newsletter: What we are up to | A letter now and then: what happened, and where a hand is missing. | Your mail address | Keep me posted
        contact.heading: Join us
        contact.intro: When do you have time, and what do you like to do?
        """
}
