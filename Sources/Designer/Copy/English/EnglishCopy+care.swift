extension EnglishCopy {
    /// Hair, body and movement.
    static let care = """
        @ salon
        is: hair salon, hairdresser, hairdressers, salon, beauty salon, nail salon, nail studio, beauty studio, hair studio, lash studio, make-up artist, makeup artist, cosmetics studio, beautician
        about: haircut, haircuts, beard, beards, shave, shaves, cut, cuts, colouring, highlights, manicure, pedicure, blow-dry, fade, nails, tattoos, trim
        noun: salon
        customer: client
        list: services
        motifs: scissors, comb, mirror
        page: home | Home | hero, services, features, hours, callToAction
        page: offer | Services / Services and prices | services, faq
        page: about | About / The chair and us | story, gallery
        page: visit | Book / Visit | contact, hours, findUs
        headline: Sit back. We have got this.
        headline: You, only tidier.
        headline: Leave lighter than you came.
        headline: A good cut says hello before you do.
        headline: The chair is turning in {place}.
        headline: Sharp in {place}.
        [bold] headline: Clean lines. No fuss.
        [calm] headline: An hour that is only yours.
        lead: See what we do and what it costs, then pick a day. If you are not sure what you want, bring a picture or bring nothing.
        lead: A chair, a mirror, and somebody who listens before the scissors come out. Book by phone or write a line.
        lead: Come by in {place}, sit down and tell us how you would like to look on the way out.
        action: Book a chair | contact
        action: Make an appointment | contact
        second: Services and prices | services
        second: When we are open | hours
        services.heading: What we do
        services.heading: Services
        services.intro: Not sure which one it is? Say what you want to look like, and we will name it.
        features.heading: In the chair
        features.intro: How an appointment goes with us.
        feature: First we listen | What do you like, what do you never want again, and how long do you take in the morning? | people
        feature: Honest advice | If it will not suit you, we say so before, not after. | heart
        feature: On time | Your appointment is yours. | clock
        feature: Made to grow out well | It should still look right in a few weeks. | star
        feature: Quiet, if you like | Talk or close your eyes. Both are fine. | leaf
        item: Cut | Washed, cut, dried.
        item: Colour | After a look at what is there.
        item: Care | For hair that has been through something.
        item: Styling | For the evening, or the day of days.
        item: Consultation | When you have not decided yet.
        story: A good appointment starts with talking and no scissors. Once we know what you see in the mirror, we can work on it together.
        story: People tell us things in that chair that they tell nobody else. We think it is the mirror. What is said here stays here; only the hair on the floor gets swept up.
        gallery.heading: Fresh from the chair
        caption: Before noon
        caption: Tools of the trade
        caption: The good chair
        caption: In the mirror
        caption: Detail
        caption: Done
        faq: Do I need an appointment? | Best to book one. If you are nearby, look in and ask whether a chair is free.
        faq: What if I have to cancel? | Call or write as early as you can, so that somebody else can have the time.
        faq: How do I know what suits me? | Bring pictures of what you like. We will tell you what works with your hair, and what it takes to keep it.
        faq: Can I come just for advice? | Yes. Say so when you book, and we will set aside a few minutes.
        cta: Time for a trim? | Call, or write when it suits you.
        cta: The chair is free more often than you think. | Ask for a time.

        @ wellness
        is: spa, yoga studio, yoga school, yoga teacher, yoga instructor, yoga, pilates studio, pilates, massage studio, massage therapist, massage practice, wellness centre, wellness center, meditation centre, meditation studio, retreat, sauna, day spa, reiki
        about: vinyasa, yin, hatha, meditation, breathwork, massage, massages, retreats, sound bath, ashtanga, mats
        noun: studio
        customer: guest
        list: services
        motifs: leaf, stone, wave
        page: home | Home | hero, features, services, callToAction
        page: schedule | Classes / Timetable | schedule, pricing
        page: about | About / The studio | story, team
        page: contact | Contact / Find the studio | contact, findUs, faq
        headline: Breathe out first.
        headline: An hour without anybody asking.
        headline: Slow is a direction, too.
        headline: Roll out the mat. Put down the day.
        headline: A quiet room in {place}.
        headline: {place} can wait outside.
        [bold] headline: Strong back, quiet head.
        lead: Find a time in the week that suits you, bring something comfortable to wear, and leave the telephone in your bag.
        lead: For stiff backs, tired heads and the merely curious. Nobody here looks at what your neighbour can do.
        lead: A room in {place} in which to stretch, breathe and be still for a while. See what is on and come along.
        action: See the timetable | schedule, services
        action: Come and try | contact
        second: Ask us something | contact
        features.heading: What the hour is like
        features.intro: Nothing to prove, nothing to win.
        feature: At your own pace | Every posture has an easier version. Take it without a second thought. | leaf
        feature: Small corrections | A hand, a word, a block under the knee. Often that is all it needs. | heart
        feature: Everything is here | Mats, blankets and cushions. You bring yourself. | tool
        feature: Arrive early | A few minutes to sit down before it begins do half the work. | clock
        feature: New here? | Say so at the door. We will show you where things are. | people
        item: Gentle class | For stiff days and first times.
        item: Flowing class | Breath and movement, one after the other.
        item: Quiet class | Long-held postures, cushions, silence.
        item: One to one | Just you, and what your body needs.
        slot: Gentle class
        slot: Morning class
        slot: Lunch break
        slot: Quiet evening
        plan: Single class | Come once and see.
        plan: Card of several | For whenever you can.
        plan: Every week | For a place of your own.
        services.heading: What we offer
        services.intro: Choose by how you feel today, not by how you felt when you made your resolutions.
        schedule.heading: The week
        schedule.intro: Come a few minutes early; the door stays shut once we have begun.
        pricing.intro: For single visits and for those who come back.
        story: Most people come for the back and stay for the quiet. Both are good reasons. We keep a warm room, a clean floor and an hour in which nobody wants anything from you.
        story: There are no mirrors on our walls. How it looks matters little; how it feels afterwards, on the stairs, matters a lot.
        team.heading: Who teaches
        faq: I have never done this. Can I come? | Yes. Choose a gentle class, tell the teacher that you are new, and rest whenever you like.
        faq: What do I need to bring? | Comfortable clothes and water. If you prefer your own mat, bring it.
        faq: I have a bad back or am pregnant. | Ask your doctor or midwife first, then talk to us before class so that we can adapt it.
        faq: How do I book? | Write or call with the class that you would like, and we will keep a place.
        cta: Your mat is the one by the window. | Ask for a place in the next class.
        cta: Come and sit with us. | Pick a class, or ask which one suits you.

        @ gym : wellness
        is: gym, gyms, fitness studio, fitness club, fitness centre, crossfit box, crossfit, crossfit gym, boxing club, boxing gym, martial arts school, martial arts, personal trainer, climbing gym, climbing hall, climbing centre, bouldering hall, swim school, dojo
        about: training, workouts, weights, strength, fitness, cardio, kettlebell, boxing, bouldering, spin, coaching, members
        noun: gym
        customer: member
        list: pricing
        motifs: weight, timer, shoe
        page: home | Home | hero, features, pricing, callToAction
        page: schedule | Classes / Timetable | schedule, faq
        page: about | The gym / About | story, team
        page: contact | Contact / Come by | contact, hours, findUs
        headline: Start with the next one.
        headline: Stronger than last week.
        headline: Nobody regrets going.
        headline: Show up. We will do the counting.
        headline: {place} lifts here.
        headline: Put some weight on it, {place}.
        [bold] headline: Sweat is honest.
        [warm] headline: A gym that knows your name.
        lead: Training for people with jobs, knees and bad days. See the timetable, come for a first session, and decide afterwards.
        lead: No mirrors to hide from and no records to break but your own. Have a look at what we train and when.
        lead: Find the hour in {place} that belongs to you, and somebody who shows you how to use it.
        action: Try a session | contact
        action: See memberships | pricing
        second: See the timetable | schedule
        features.heading: How we train
        features.intro: Simple things, often.
        feature: Technique first | You learn to move well before you move a lot. | shield
        feature: A coach in the room | Somebody watches, corrects and counts. | people
        feature: Your level | Every exercise has an easier and a harder version. | star
        feature: All shapes, all ages | Nobody looks. Everybody is out of breath. | heart
        feature: Progress on paper | Write it down, and look back when the season is over. | book
        plan: Day pass | For one day, everything included.
        plan: Monthly | Come as often as you like.
        plan: With a coach | A plan for you, and somebody to check it.
        pricing.heading: Memberships
        pricing.intro: Pick what suits your week.
        slot: Early birds
        slot: Strength
        slot: Lunchtime session
        slot: Evening class
        story: People train better where somebody says hello. So we keep groups to a size in which we know who has a sore shoulder and who has exams, and in which your absence is noticed.
        story: We believe in barbells, in rest days and in turning up. The rest is decoration.
        faq: I am out of shape. Is this for me? | That is the usual reason to begin. Tell the coach, and you will start where you are.
        faq: Can I try it first? | Write to us, and we will tell you when a first session fits.
        faq: What do I bring? | Shoes for indoors, a towel and water.
        faq: I have an old injury. | Ask your doctor, then talk to us before the first session so that we can plan around it.
        cta: Tomorrow is leg day anyway. | Come for a first session and see.
        cta: Ready when you are. | Write to us and name a day.
        """
}
