extension EnglishCopy {
    /// What trades of work and culture say in a tone of their own.
    static let workTones = """
        @ firm
        [warm] headline: You need not read it alone.
        [warm] lead: A letter can keep you awake. Bring it, sit down, and we will look at it together.
        [warm] cta: Tell us what worries you. | A few lines are enough; we will ring you back.
        [formal] headline: Counsel of substance.
        [formal] headline: Expertise, discretion, clarity.
        [formal] lead: We advise and represent our clients with diligence. Please find our areas of practice and your contacts here.
        [formal] cta: Arrange a consultation. | We will be pleased to hear from you.
        [playful] headline: We read the small print for fun.
        [playful] headline: Yes, we enjoy paragraphs.
        [playful] lead: Somebody has to like clauses. Tell us about yours, and keep your weekend.
        [playful] cta: Got a scary letter? | Show us. We have seen worse.
        [calm] headline: Clarity, before anything else.
        [calm] headline: Let us look at it in peace.
        [calm] lead: First we read. Then we explain. Then you decide.
        [calm] cta: One step at a time. | Tell us briefly what has happened.
        [bold] headline: We fight your corner.
        [bold] headline: On your side. Loudly, if need be.
        [bold] lead: Problem on the table, plan by the door. Tell us what happened.
        [bold] cta: Do not sign it yet. | Call us first.

        @ trades
        [warm] headline: We take our shoes off.
        [warm] headline: Somebody who comes, and looks, and helps.
        [warm] lead: Tell us what is the matter, even if you do not know what it is called. We will find it together.
        [warm] cta: We are glad to help. | Tell us what it is, and when you are at home.
        [formal] headline: Workmanship you can rely on.
        [formal] lead: Please find our services here. On request you will receive a written quotation.
        [formal] cta: Request a quotation. | A short description and a picture are sufficient.
        [playful] headline: You drip, we drop by.
        [playful] headline: Have ladder, will climb.
        [playful] lead: You have tried tape. We know. Tell us what is under the tape.
        [playful] cta: Put down the hammer. | Call us.
        [calm] headline: It will be all right.
        [calm] headline: Quietly repaired.
        [calm] lead: One call, one visit, and it works again. Here is what we do.
        [calm] cta: No need to worry. | Describe it, and we take it from there.
        [bold] headline: Broken? Call.
        [bold] lead: No excuses, no mess, no drama. Say what it is and we are on it.
        [bold] cta: Call. Fixed. | In that order.

        @ studio
        [warm] headline: Made together, around one table.
        [warm] headline: Good work begins with a good conversation.
        [warm] lead: We like people first and projects second. Have a look, then come and have a coffee with us.
        [warm] cta: Tell us what you dream of. | We listen, and then we draw.
        [formal] headline: Design with rigour.
        [formal] headline: Precise by design.
        [formal] lead: A selection of projects, our services and how we proceed. We will be pleased to advise you.
        [formal] cta: Discuss your project with us. | We look forward to your enquiry.
        [playful] headline: We push pixels until they giggle.
        [playful] lead: We draw things, cut things up and put them together wrong until they are right.
        [playful] cta: Got a silly idea? | Those are the best ones.
        [calm] headline: Less, and meant.
        [calm] lead: Quiet work for people who look twice.
        [calm] cta: Begin with a question. | We answer slowly, and well.
        [bold] headline: Loud ideas. Clean lines.
        [bold] lead: We make things that cannot be overlooked. See for yourself.
        [bold] cta: Got something to say? | Say it louder. With us.

        @ software
        [warm] headline: A little help, every day.
        [warm] headline: Made by people, for people with enough to do.
        [warm] lead: It takes a small worry off your hands and never raises its voice. Have a look at how it helps.
        [warm] cta: Come and try it. | We are there if you get stuck.
        [formal] headline: Reliable software for serious work.
        [formal] headline: Clarity for your processes.
        [formal] lead: Functions, plans and support at a glance. Please contact us for an introduction.
        [formal] cta: Request an introduction. | We will be pleased to show you how it works.
        [playful] headline: Your spreadsheet needs a holiday.
        [playful] lead: It sorts, it counts, it nags so that you do not have to. It does not do the dishes. Yet.
        [playful] cta: Poke it. | It does not mind.
        [calm] headline: Nothing blinks.
        [calm] lead: Open it, do the one thing, close it. That is all it asks of you.
        [calm] cta: Try it in peace. | Nothing to lose, and nothing to install in a hurry.
        [bold] headline: Faster. Simpler. Yours.
        [bold] lead: Cut the busywork. Keep the work. See what it does and start.
        [bold] cta: Start now. | The excuses can wait.

        @ photographer
        [warm] headline: Laugh. I am ready.
        [warm] headline: Pictures that feel like you.
        [warm] lead: I want you to forget about the camera and remember the day. Look around, and tell me about yours.
        [warm] cta: Tell me about your day. | I would love to hear who will be there.
        [formal] headline: Photography of lasting quality.
        [formal] headline: Portraits and occasions, composed with care.
        [formal] lead: Please see a selection of my work. I am glad to send you an offer for your occasion.
        [formal] cta: Enquire about a date. | Please include the place and the occasion.
        [playful] headline: Say cheese. Or do not.
        [playful] headline: Blinking is allowed.
        [playful] lead: I bring the camera, you bring your aunt. Good pictures follow.
        [playful] cta: Strike a pose. | Or write. Writing is easier.
        [calm] headline: Light, and a little patience.
        [calm] lead: A few pictures, without many words.
        [calm] cta: Write when you like. | Tell me when, and where.
        [bold] headline: No filter. No fear.
        [bold] lead: Close, sharp, honest. Look at the work, then book me.
        [bold] cta: Book the date. | It is gone when it is gone.

        @ person
        [warm] headline: Hello, how nice that you are here.
        [warm] headline: Come in, it is only me.
        [warm] lead: I like people, good questions and work that helps somebody. Have a look around, and write to me.
        [warm] cta: I would like to hear from you. | A few lines are plenty.
        [formal] headline: Profile and selected work.
        [formal] headline: Work of quality, delivered as agreed.
        [formal] lead: An overview of my work, my background and my services. I look forward to your enquiry.
        [formal] cta: I look forward to your message. | Please include a few words on the matter and a date.
        [playful] headline: Ta-da.
        [playful] headline: I made this. And that. And the wobbly one.
        [playful] lead: Scroll until something makes you grin, then tell me which one it was.
        [playful] cta: Psst. | Write to me.
        [calm] headline: A few things, done slowly.
        [calm] lead: Some work, some words, an address.
        [calm] cta: Write, if you like. | I answer in my own time, and properly.
        [bold] headline: I do not do average.
        [bold] lead: The work speaks. I only turned up the volume.
        [bold] cta: Dare me. | Send the brief.

        @ band
        [warm] headline: Come closer. There is room at the front.
        [warm] headline: Songs to sing along with.
        [warm] lead: We are happiest when the room sings back. See where we play next, and come.
        [warm] cta: Invite us. | We bring the songs, you bring the people.
        [formal] headline: Concerts and recordings.
        [formal] headline: Music, with all due care.
        [formal] lead: Concert dates, recordings and contact for organisers at a glance.
        [formal] cta: Enquiries from organisers. | Please include date and venue.
        [playful] headline: We know more than three chords. Probably.
        [playful] headline: Louder than our neighbours would like.
        [playful] lead: Dates, songs, and proof that we can count to four.
        [playful] cta: Got a garage? | We will play it.
        [calm] headline: Listen.
        [calm] lead: New songs, and where to hear them.
        [calm] cta: If you have a quiet stage. | Write to us.
        [bold] headline: Front row. Full volume.
        [bold] lead: Fast songs. Short sets. See you down the front.
        [bold] cta: Give us a stage. | We bring the noise.

        @ hotel
        [warm] headline: Put your bags down. You are home.
        [warm] headline: The kettle is on when you arrive.
        [warm] lead: We like guests who stay up talking and guests who sleep till noon. Tell us when you are coming.
        [warm] cta: We will keep a light on. | Tell us when you arrive.
        [formal] headline: Gracious rooms, attentive hosts.
        [formal] lead: Rooms, arrival and reservation at a glance. We look forward to welcoming you.
        [formal] cta: Request your reservation. | Please let us know your dates and the number of guests.
        [playful] headline: Pillow fights by arrangement.
        [playful] headline: Snore freely.
        [playful] lead: Beds: soft. Breakfast: yes. Questions: any. Come and stay.
        [playful] cta: Pack your slippers. | Or borrow ours. Tell us your dates.
        [calm] headline: Hear nothing at all.
        [calm] lead: A bed, a window, the morning. See the rooms and choose your days.
        [calm] cta: Come and rest. | Say when.
        [bold] headline: Check in. Switch off.
        [bold] headline: Get out of town.
        [bold] lead: Throw a shirt in a bag and go. We have the bed.
        [bold] cta: Just come. | Name your dates.

        @ school
        [warm] headline: You can do this. We will show you.
        [warm] headline: Nobody here laughs at a first try.
        [warm] lead: Come as a beginner, bring your doubts. We take you by the hand, and let go when you are ready.
        [warm] cta: Come and try. | We look after beginners.
        [formal] headline: Instruction of the first order.
        [formal] lead: Courses, teachers and enrolment at a glance. We are glad to advise you on the right level.
        [formal] cta: Enrol now. | Please tell us which course interests you.
        [playful] headline: Get it gloriously wrong first.
        [playful] lead: Come in clueless, go home with a trick. That is more or less the curriculum.
        [playful] cta: Hand up! | Ask anything.
        [calm] headline: Step by step.
        [calm] headline: Learn at your own pace.
        [calm] lead: Small groups, quiet rooms, time to repeat. See what there is.
        [calm] cta: Begin when you are ready. | A line is enough.
        [bold] headline: Learn it. Use it.
        [bold] headline: Stop watching. Start doing.
        [bold] lead: First lesson, first result. Pick a course and turn up.
        [bold] cta: Start. | The rest is practice.

        @ wedding
        [warm] headline: With you there, it will be perfect.
        [warm] headline: The people we love, in one place.
        [warm] lead: You have been part of our story. Come and be part of this day, too.
        [warm] cta: Please say yes. | It would not be the same without you.
        [formal] headline: We request the pleasure of your company.
        [formal] lead: We kindly invite you to celebrate our marriage with us. Please find the particulars below.
        [formal] cta: The favour of a reply is requested. | Kindly let us know whether you will attend.
        [playful] headline: Somebody said yes!
        [playful] lead: Vows, cake, bad dancing. Come and see whether we keep a straight face.
        [playful] cta: Are you in? | Bring dancing shoes and tissues.
        [calm] headline: A day for the two of us, and you.
        [calm] headline: Quietly, happily, yes.
        [calm] lead: A small day with the people who matter. Here is where and when.
        [calm] cta: Will you come? | Let us know in your own time.
        [bold] headline: We are doing it.
        [bold] headline: Rings. Vows. Party.
        [bold] lead: Save the date, polish your shoes, tell us you are in.
        [bold] cta: Say you are coming. | Then dance.

        @ event
        [warm] headline: Come, and bring somebody you like.
        [warm] lead: You will know a few faces by lunch and many by the evening. See what is planned.
        [formal] headline: The programme at a glance.
        [formal] headline: An exchange of ideas.
        [formal] lead: Programme, speakers and registration at a glance. We look forward to your participation.
        [playful] headline: Name tags on. Shyness off.
        [playful] headline: Better than your usual day.
        [playful] lead: Talks, coffee, people, more coffee. Look what we have planned.
        [calm] headline: Time to listen to each other.
        [calm] headline: A day of good conversations.
        [calm] lead: What happens, when, and how to be there.
        [bold] headline: Be there.
        [bold] headline: One date. No replay.
        [bold] lead: Big stage, big names, small talk. Get in.

        @ cause
        [warm] headline: It is good that you care.
        [warm] headline: Together it weighs less.
        [warm] lead: Whether you need help or can give some: you are welcome here. Read how it works, and come by.
        [warm] cta: Come and be part of it. | There is something for everybody to do.
        [formal] headline: Committed to those who need it.
        [formal] headline: Help, responsibly organised.
        [formal] lead: Our work, our principles and the ways to support us at a glance.
        [formal] cta: Support our work. | We will be pleased to answer your questions.
        [playful] headline: Do good. Get biscuits.
        [playful] headline: Superheroes wanted. Capes optional.
        [playful] lead: It is useful, it is a little chaotic, and there is always cake. Come and help.
        [playful] cta: You, yes, you. | Come along once.
        [calm] headline: Small help, every day.
        [calm] headline: Quietly useful.
        [calm] lead: What we do, and where you could help.
        [calm] cta: When you have an hour. | We will find something that fits.
        [bold] headline: Do not look away.
        [bold] headline: Get up. Help.
        [bold] lead: It is needed now. Here is what to do.
        [bold] cta: Now. | Tell us how you can help.
        """
}
