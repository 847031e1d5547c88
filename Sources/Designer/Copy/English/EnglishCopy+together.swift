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
        """
}
