extension EnglishCopy {
    /// Where people meet: to pray, to play, to learn, to help.
    static let together = """
        @ church : cause
        is: church, parish, parish church, congregation, chapel, cathedral, mosque, synagogue, temple, monastery, abbey, convent, faith community, ministry, prayer group, meditation community, gurdwara, meeting house
        about: worship, mass, sunday service, prayer, sermon, vicar, pastor, priest, imam, rabbi, baptism, baptisms, confirmation, bible, choir practice, parishioners
        noun: congregation
        customer: member
        list: services
        motifs: column, light, leaf
        page: home | Home | hero, schedule, story, features, callToAction
        page: offer | Life here / What happens here | services, faq
        page: about | About us / Who we are | story, team
        page: visit | Find us / Visit | findUs, contact
        headline: The door is open.
        headline: Come as you are. Sit where you like.
        headline: A quiet hour in a loud week.
        headline: There is room on the bench.
        headline: At home in {place}.
        headline: In {place}, side by side.
        [warm] headline: Stay for coffee afterwards.
        [calm] headline: Sit down. Be still.
        [formal] headline: A place of prayer in {place}.
        [playful] headline: Sing loudly. The organ covers it.
        [bold] headline: Faith with its sleeves rolled up.
        lead: When we meet, who to talk to, and where to find us. You need not know when to stand up.
        lead: For those who believe, those who doubt, and those who only want to sit for a while.
        lead: A house in {place} in which people sing, ask, mourn, celebrate and put on the kettle.
        action: See when we meet | schedule, events, findUs
        action: Plan a visit | findUs, contact
        second: Talk to somebody | contact
        second: What happens here | services
        services.heading: What happens here
        services.heading: Through the week
        services.intro: Come once and see. Nobody will ask you to sign anything.
        schedule.heading: When we meet
        schedule.intro: On high days it may be different. Ask us if you come from far away.
        slot: The service
        slot: Coffee afterwards
        slot: Choir
        slot: Quiet hour
        features.heading: If you are new here
        features.intro: A few things that make it easier.
        feature: No special clothes | Come as you are. | heart
        feature: Sit anywhere | Nobody owns a bench. | people
        feature: Children may be loud | So may the organ. | leaf
        feature: Afterwards | There is usually a cup of something and somebody to talk to. | cup
        feature: If it is hard just now | Ask for somebody to talk to. It stays between you. | shield
        item: Services | Words, songs, silence.
        item: Baptisms and weddings | Talk to us early, so that the day suits everybody.
        item: Farewells | We are there, and we have time.
        item: Groups | To sing, to read, to cook, to ask.
        item: Help | A visit, a meal, a form that has to be filled in.
        story.heading: About us
        story.heading: Who meets here
        story: Some come every week, some only when it snows or when somebody dies. Both are right. The house was built so that people need not be alone with the large questions, nor with the small ones.
        story: What we share is not one opinion. It is a table, a song, a silence, and the conviction that people should look after each other.
        team.heading: Who you can talk to
        gallery.heading: A look inside
        caption: The door
        caption: Light from the side
        caption: Candles
        caption: The organ
        caption: After the service
        caption: The garden
        faq: May I come if I do not belong to it? | Yes. Come in, sit down, listen.
        faq: What should I wear? | What you are wearing.
        faq: Can we get married here? | Talk to us before you fix the date. We like to get to know you first.
        faq: Is there something for children? | Ask us what there is just now, and bring them along in any case.
        faq: I need somebody to talk to. | Call or write. It stays confidential.
        cta: Come and sit with us. | See when we meet.
        cta: Is there something on your mind? | Somebody here has time.
        contact.heading: Talk to us
        contact.intro: For questions, requests, or because you would like to talk.

        @ club : cause
        is: sports club, football club, soccer club, rowing club, tennis club, running club, swimming club, sailing club, rugby club, cricket club, judo club, chess club, cycling club, hockey club, basketball club, volleyball club, handball club, climbing club, gymnastics club, athletics club, ski club, riding club, golf club, badminton club, table tennis club, canoe club, hiking club, alpine club, scout group, youth club, bridge club, dance club, photography club, book club, allotment association, fan club, shooting club, dart club, boat club
        about: training, team, teams, members, league, season, matches, coach, juniors, youth, fixtures, tournament, regatta, clubhouse, membership
        noun: club
        customer: member
        list: services
        motifs: people, wave, shape
        page: home | Home | hero, services, schedule, features, callToAction
        page: schedule | Training / Times | schedule, pricing, faq
        page: about | The club / About | story, team, gallery
        page: join | Join / Become a member | signUp, contact
        headline: We are one short. Come along.
        headline: The bench is for changing shoes.
        headline: Win together. Carry the goals together.
        headline: Bring kit. We have the rest.
        headline: {place} plays here.
        headline: Out there, in {place}, in any weather.
        [bold] headline: Full time is when we say so.
        [warm] headline: Beginners, this side of the pitch. We will show you.
        [playful] headline: Muddy, cheerful, usually on time.
        [calm] headline: Once a week, without the telephone.
        [formal] headline: Sport and community in {place}.
        lead: When we train, who can join, and how to come along for a first time.
        lead: For those who want to win and those who want to get out of the house. Come to a training and see.
        lead: A club in {place} with room for those who are just beginning.
        action: Join us | signUp, contact
        action: Come to a training | schedule, signUp, contact
        second: Training times | schedule
        second: About the club | story
        services.heading: Who trains here
        services.heading: Groups and teams
        services.intro: Not sure where you belong? Come along, and we will find out.
        schedule.heading: When we train
        schedule.intro: Come a little early the first time, and ask for the coach.
        slot: Juniors
        slot: Adults
        slot: Beginners
        slot: Team training
        pricing.heading: Membership
        plan: Juniors | For those who are still growing.
        plan: Adults | For everybody else.
        plan: Families | For those who come as a group anyway.
        features.heading: What you get
        features.intro: Apart from sore legs.
        feature: A first time | Come, try, decide afterwards. | heart
        feature: Somebody who shows you | Coaches who remember their own first day. | people
        feature: A team | With a place for you in it. | star
        feature: Afterwards | The part in the clubhouse. | cup
        feature: Something to work towards | The next match, the next course, the next lap. | flag
        item: Juniors | Playing first, rules later.
        item: Beginners | No previous knowledge, only shoes.
        item: Team | For those who want to compete.
        item: For fun | Without a table, without a referee.
        story.heading: About the club
        story: A club is a strange thing: people who would never have met carry goals across a field together, drive each other's children around and argue about the colour of the shirts. We would not want to be without it.
        story: Somebody opens the hall, somebody washes the bibs, somebody knows where the pump is. None of it is a job. That is what a club is.
        team.heading: Who to ask
        gallery.heading: At the edge of the field
        caption: Before the start
        caption: Warm-up
        caption: The bench
        caption: Rain
        caption: Afterwards
        caption: The trophy shelf
        faq: Can I try it first? | Yes. Write to us, and we will say which training suits you.
        faq: How fit do I have to be? | Fit enough to come. The rest follows.
        faq: What do I need? | Clothes to move in, shoes, water. We lend you the rest if we can.
        faq: Can I help without playing? | Gladly: with the bar, the lifts, the children, the grass.
        cta: See you at the next training? | Tell us that you are coming.
        cta: There is a shirt left. | Ask about it.
        contact.heading: Ask the club
        contact.intro: How old are you, and have you done it before?
        signUp.purpose: membership
        signUp.heading: Become a member
        signUp.heading: Join us

        @ festival : event
        is: festival, music festival, jazz festival, film festival, food festival, street festival, arts festival, book festival, literature festival, wine festival, theatre festival, village festival, street party, folk festival, dance festival, summer festival, christmas market, flea market, beer festival, light festival
        about: line-up, lineup, headliner, headliners, stage, stages, acts, camping, day ticket, weekend pass, gates, screenings, bands, food stalls
        noun: festival
        customer: guest
        list: pricing
        motifs: spark, light, note
        page: home | Home | hero, schedule, features, pricing, newsletter
        page: schedule | Programme / Line-up | schedule, team, callToAction
        page: prices | Tickets | pricing, faq
        page: visit | Getting there / On site | findUs, contact
        headline: Come early. Stay for the last song.
        headline: Somewhere behind the tents it begins.
        headline: Loud here, quiet at the water.
        headline: Bring boots and somebody to dance with.
        headline: {place} stays up late.
        headline: Out of doors, in {place}.
        headline: For {audience} and everybody they bring along.
        [bold] headline: All the stages. No sleep.
        [warm] headline: Everybody on the grass.
        [playful] headline: Get lost. Meet at the chips.
        [calm] headline: A blanket, a lawn, a sky.
        [formal] headline: The festival in {place}.
        lead: Who is on, when the gates open, and how to get a ticket.
        lead: Mark what you would hate to miss, and leave the rest to chance. Here is the programme, and the way to us.
        lead: Come to {place} for the names that you know, and go home with one that you did not.
        action: Get a ticket | pricing, contact
        action: See the programme | schedule
        second: How to get there | findUs
        second: Tickets | pricing
        schedule.heading: What is on
        schedule.heading: The programme
        schedule.intro: As planned today. Times may move; we will tell you.
        team.heading: Who is on
        team.heading: Line-up
        team.intro: In no order but this one.
        features.heading: On site
        features.intro: What there is besides the programme.
        feature: Food | From stalls, eaten standing, sitting, dancing. | cup
        feature: The quiet corner | For when it gets too much. | leaf
        feature: Children | Bring ear protection, and they will love it. | heart
        feature: Lost and found | At the entrance. Phones, shoes, friends. | key
        feature: Getting home | Ask before you come what runs at night. | map
        pricing.heading: Tickets
        pricing.intro: Choose one, and bring it along.
        plan: Day | For one of the days.
        plan: All of it | From the first to the last note.
        plan: Children | With somebody who looks after them.
        story.heading: How it came about
        story: It began with an extension lead and the question whether the neighbours would mind. They came over and asked where to put the benches. Everything since has been an attempt to keep that feeling with a few more people.
        story: A festival is a town that exists only for a short time. It has a main street, a quiet quarter, a place where everybody meets, and somebody who always gets lost. We like building it, every time.
        gallery.heading: Last time
        caption: Before the gates open
        caption: First song
        caption: In the crowd
        caption: Behind the stage
        caption: Rain, and nobody left
        caption: The morning after
        faq: When do the gates open? | Look at the programme. Come a little earlier for the first act.
        faq: Can I bring food? | Ask us what is allowed in. There is plenty on site.
        faq: What if it rains? | Bring a jacket. If it gets unsafe, we say so on the site.
        faq: Can I pass on my ticket? | Write to us, and we will tell you how.
        newsletter: Hear it first | New names, times, and when tickets go on sale. | Your mail address | Tell me
        cta: The gates will be open. | Get a ticket, and tell somebody.
        cta: Who are you bringing? | Send them the programme.
        contact.heading: Ask us
        contact.intro: For guests, artists, stalls and volunteers.

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
