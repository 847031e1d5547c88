extension EnglishCopy {
    /// What the trades of table, shop and care say in a tone of their own. A tone with lines here is always heard.
    static let tones = """
        @ general
        [warm] headline: Come in. It is good to see you.
        [warm] headline: There is a chair for you.
        [warm] lead: Take your time and look around. When you have a question, a person answers it, and gladly.
        [warm] cta: We would love to hear from you. | A few words are enough, and somebody kind reads them.
        [formal] headline: Carefully considered, reliably done.
        [formal] headline: Quality in every detail.
        [formal] lead: On these pages you will find what is offered, who is responsible for it, and how to make contact.
        [formal] cta: We look forward to your enquiry. | Please write or call; you will receive an answer.
        [playful] headline: Well, hello there.
        [playful] headline: You found us. Now what?
        [playful] lead: Click around, poke at things, read the small jokes. The serious part is in there as well.
        [playful] cta: Go on, say something. | We do not bite, and we type back.
        [calm] headline: One thing at a time.
        [calm] lead: What there is, and how to reach us. Nothing more is needed.
        [calm] cta: Whenever you are ready. | A line is enough.
        [bold] headline: No fuss. Straight in.
        [bold] headline: Here. Now. Done.
        [bold] lead: What we do. How we do it. Where to find us. That is all you need.
        [bold] cta: Do it now. | One message. We move.

        @ food
        [warm] cta: Come and sit with us. | There is always room for one more at the table.
        [formal] cta: We look forward to your visit. | Please reserve by phone or in writing.
        [playful] cta: Your stomach sent us a message. | It says: come by.
        [calm] cta: Whenever you are hungry. | The door opens quietly.
        [bold] cta: Eat. Now. | Find the door, find a chair.

        @ bakery
        [warm] headline: The oven is on, and so is the kettle.
        [warm] headline: Bread like a good neighbour: always there.
        [warm] lead: Come in out of the cold, point at what smells best, and stay for a word at the counter.
        [formal] headline: Fine bread and pastry, made with care.
        [formal] lead: Our range, our opening hours and the way to us: please find everything at a glance.
        [playful] headline: Carbs. We said it.
        [playful] headline: Life is short. Eat the end piece.
        [playful] lead: Buns with personality, loaves with a crust of their own. Come and see who is still on the shelf.
        [calm] headline: Flour, water, salt, time.
        [calm] headline: Bread needs quiet.
        [calm] lead: A loaf, a morning, a table. Here is what we bake and when the door is open.
        [bold] headline: Bread. Real bread.
        [bold] headline: Crust that talks back.
        [bold] lead: Hot oven. Dark crust. Gone by noon if you are slow. See what there is and come.

        @ cafe
        [warm] headline: Your cup is already warm.
        [warm] headline: Come in, sit down, breathe out.
        [warm] lead: We know how you take it after the second visit. Until then we ask, and bring something sweet along.
        [formal] headline: Coffee, served with attention.
        [formal] headline: A house for good coffee.
        [formal] lead: Please find our selection, our opening hours and the way to the house on these pages.
        [playful] headline: Espresso yourself. Sorry.
        [playful] lead: Beans, foam, cake, gossip. Three of them are on the menu.
        [calm] headline: A window, a cup, a while.
        [calm] lead: Slow coffee at a quiet table. See what we pour and when we are open.
        [bold] headline: Strong coffee. Weak excuses.
        [bold] headline: Black. Hot. Now.
        [bold] lead: Short, dark, loud. That is the coffee. You may sit as long as you like.

        @ restaurant
        [warm] headline: Sit down. We have cooked.
        [warm] headline: Everybody fits around this table.
        [warm] lead: Bring the family, the neighbours, an appetite. We set the table, you tell us the news.
        [formal] headline: Fine food, attentively served.
        [formal] lead: The current menu, our hours and the details of your reservation: please find them here.
        [playful] headline: Come hungry. Leave rolling.
        [playful] lead: Forks ready? Here is what the kitchen is up to, and how to get a table before the neighbours do.
        [calm] headline: A table, a candle, time.
        [calm] headline: Dinner, unhurried.
        [calm] lead: A short menu and a long evening. See what we cook, and keep a table.
        [bold] headline: Big plates. Bigger flavour.
        [bold] lead: Fire on. Plates hot. No foam, no fuss. See the menu, get a table.

        @ shop
        [warm] headline: Come in and have a look round.
        [warm] headline: Something here has your name on it.
        [warm] lead: Pick things up, ask what they are for, tell us who it is for. We like helping you find it.
        [warm] cta: See you at the counter. | Come by, or call and we put it aside for you.
        [formal] headline: A considered selection.
        [formal] lead: Please find a selection of our range here, together with opening hours and the way to us.
        [formal] cta: We look forward to your visit. | Or to your enquiry, should you be looking for something in particular.
        [playful] headline: Treat yourself. We will not tell.
        [playful] lead: You are only looking. Of course you are. Here is what you are only looking at.
        [playful] cta: Come on, one more thing. | You have a bag with you anyway.
        [calm] headline: Few things, well made.
        [calm] headline: Take it in your hand.
        [calm] lead: A small selection, chosen slowly. Come and see it in daylight.
        [calm] cta: Come by when it suits you. | The door is never in a hurry.
        [bold] headline: Good stuff. No filler.
        [bold] headline: Own less. Own this.
        [bold] lead: We stock what we would fight over. See it here, grab it there.
        [bold] cta: Want it? Get it. | Before somebody else does.

        @ florist
        [warm] headline: Flowers for the people you love.
        [warm] headline: A bunch says it better.
        [warm] lead: Tell us who they are for and a little about them. We will tie something that makes them smile.
        [formal] headline: Floral design for every occasion.
        [formal] headline: Arrangements of lasting elegance.
        [formal] lead: From the single stem to the festive table: please see our work and let us advise you.
        [playful] headline: Stop and smell us.
        [playful] headline: Petal to the metal.
        [playful] lead: Big blooms, silly names, excellent excuses to buy flowers. Pick your favourite.
        [calm] headline: What the season gives.
        [calm] lead: Stems, leaves, light. Come and see what is open today.
        [bold] headline: Flowers that shout.
        [bold] headline: Bigger bouquets. Better excuses.
        [bold] lead: Colour first, questions later. See what is in the buckets and come and get it.

        @ salon
        [warm] headline: Come in, sit down, tell us everything.
        [warm] headline: You look tired. We can help.
        [warm] lead: A warm towel, a good listener, a cut that suits you. Find your time here.
        [warm] cta: Come and sit with us. | We keep a chair warm.
        [formal] headline: Hair and beauty, expertly cared for.
        [formal] headline: Care at its most attentive.
        [formal] lead: Please find our services here, and reserve your appointment by phone or in writing.
        [formal] cta: Reserve your appointment. | We are glad to advise you beforehand.
        [playful] headline: Bad hair day? Define bad.
        [playful] headline: Fringe benefits.
        [playful] lead: Bring your head, we bring the scissors. What happens in between is your idea.
        [playful] cta: Your mirror asked about you. | Book before it starts to talk.
        [calm] headline: Close your eyes.
        [calm] lead: Quiet music, warm water, steady hands. Choose a time.
        [calm] cta: An hour for yourself. | Tell us when.
        [bold] headline: New cut. New you.
        [bold] lead: Sharp scissors, straight answers. Book the chair.
        [bold] cta: Cut it. | Book the chair now.

        @ wellness
        [warm] headline: Come as you are, stiff neck and all.
        [warm] lead: We are glad that you are here. Take a mat, take a blanket, and do as much as feels good.
        [formal] headline: Body, breath and balance.
        [formal] lead: Please find our classes, teachers and prices on these pages.
        [playful] headline: Bend a little. Giggle a lot.
        [playful] lead: Touch your toes, or wave at them. Both count.
        [calm] headline: Inhale. Exhale. Stay.
        [calm] headline: Here it is quiet.
        [calm] lead: A mat, a breath, a room with soft light. See when, and come.
        [bold] headline: Stretch further.
        [bold] lead: Sweat, shake, breathe, repeat. Pick a class and get on the mat.

        @ practice
        [warm] headline: You are in kind hands.
        [warm] lead: Tell us what worries you, in your own words and in your own time. We listen first.
        [warm] cta: We are here for you. | Call, write, or come by and ask.
        [formal] headline: Sound diagnosis, clear advice.
        [formal] lead: Our services, consulting hours and contact details at a glance. Appointments by phone or in writing.
        [formal] cta: Arrange an appointment. | Please let us know briefly what it concerns.
        [playful] headline: An apple a day is only the start.
        [playful] headline: Say aah. We say the rest.
        [playful] lead: It rarely hurts as much as waiting does. Have a look at what we do, then come and tell us where it pinches.
        [playful] cta: Do not ask the internet. | Ask us.
        [calm] headline: Time to listen.
        [calm] headline: Quiet rooms, careful hands.
        [calm] lead: No rush, no riddles. See what we do, and choose a time.
        [calm] cta: When it suits you. | Call or write; we find a time together.
        [bold] headline: Feel better. Start here.
        [bold] headline: Straight answers about your health.
        [bold] lead: What is wrong, what helps, what it takes. We say it plainly.
        [bold] cta: Do not wait. | Call today.

        @ dentist
        [calm] headline: Gentle, and in no hurry.
        [warm] headline: We hold the mirror, and if you like your hand.
        [formal] headline: Dentistry with precision and care.
        [formal] lead: Our treatments, consulting hours and contact details at a glance. New patients may enquire by phone.
        [playful] headline: Brush. Floss. Drop in.
        [playful] lead: We count your teeth so that you do not have to. Find out what else we do, and when.
        [calm] lead: Soft voices, small steps, breaks whenever you want one. See how a visit goes.
        [bold] headline: Smile. Properly.
        [bold] headline: Fix it now. Smile later.
        [bold] lead: Toothache does not wait, and neither do we. Here is what we do and how to get in.
        """
}
