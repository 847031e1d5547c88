extension EnglishCopy {
    /// Places to eat and drink.
    static let food = """
        @ food
        customer: guest
        list: menu
        page: home | Home | hero, features, menu, hours, callToAction
        page: menu | Menu / The menu | menu, faq
        page: about | Our story / About us | story, gallery
        page: visit | Visit / Find us | hours, findUs, contact
        action: See the menu | menu
        action: Plan your visit | hours, findUs
        second: How to find us | findUs, contact
        second: Opening hours | hours
        menu.heading: The menu
        menu.heading: What there is
        menu.heading: From the kitchen
        menu.intro: What there is today may differ a little. Ask, and we will tell you.
        menu.intro: Choose here, then come by.
        menu.note: Tell us about allergies before you order, and we will say what is in it.
        menu.note: Anything that you cannot or would rather not eat? Say so when you order.
        features.heading: Why people stay a little longer
        features.heading: At our table
        hours.note: Holidays can be different. Call before you make a long way.
        hours.note: A call saves you a closed door on holidays.
        faq: Do I need a table reservation? | Call or write with the day and the number of guests, and we will tell you whether a table is free.
        faq: What about allergies? | Tell us before you order. We will say what is in a dish, and what we can leave out.
        faq: Can I come with a larger group? | Write to us a few days ahead with the number of people and the time, and we will see how to seat you together.
        faq: May I bring my dog or a pram? | Ask us when you book or when you arrive, and we will find the best spot.
        faq: Can I order to take away? | Ask at the counter or call ahead; we will tell you what travels well.
        cta: Hungry? | Come by, or call to see whether there is a table.
        cta: There is a chair for you. | See when we are open and how to get here.
        story.heading: How it began

        @ bakery : food
        is: bakery, bakeries, bakeshop, baker, boulangerie, patisserie, pâtisserie, pastry shop, padaria, pastelaria, panadería, panaderia, bäckerei, cake shop, bread shop, cake studio, cake maker, cakery, cupcake shop
        about: bread, breads, sourdough, croissant, croissants, pastry, pastries, loaf, loaves, cakes, buns, rye, baguette, baguettes, pastel de nata
        noun: bakery
        motifs: bread, wheat, oven
        headline: Bread worth getting up for.
        headline: The smell reaches the corner first.
        headline: Flour, water, salt, patience.
        headline: Come while it is warm.
        headline: {place} smells of bread in the morning.
        headline: A warm loaf is never far in {place}.
        headline: Bread for {place}, by hand.
        [playful] headline: Crumbs happen here.
        [formal] headline: The craft of bread, in {place}.
        lead: Crusty, soft, sweet or seeded: have a look at what is on the shelves, see when we are open, and come by for something warm.
        lead: Take a loaf for the table and something sweet for the way home. Here is what we bake and when you can come for it.
        lead: A good day begins with good bread. Look through what we bake, then follow your nose to {place}.
        lead: Bread for every day and something sweet for the days that need it. Come early for the full shelf, or late for a quiet chat.
        action: See what we bake | menu
        action: See the menu | menu
        features.heading: What is on the shelf
        features.heading: Three reasons to come by
        features.intro: Bread is simple. It only asks for attention.
        features.intro: What you can count on when the bell over the door rings.
        feature: The crust | Dark where it should be, thin where it may be. Knock on it: it answers. | spark
        feature: Time to rise | Good dough decides for itself when it is ready. We wait for it. | clock
        feature: Something sweet | A pastry does not have to be large to be the best part of the morning. | heart
        feature: By the slice | Half a loaf, a few slices or the whole thing: say how you would like it. | tool
        feature: A word with your bread | Ask what keeps longest, what suits soup, and what to toast tomorrow. | people
        feature: For the big day | Tell us the date and the number of guests, and we will talk about cake. | calendar
        item: Sourdough loaf | A crisp crust and an open crumb.
        item: Country bread | For the table, for soup, for tomorrow’s toast.
        item: Rolls | Best on the day itself.
        item: Butter pastry | Flaky, and gone in four bites.
        item: Cake by the slice | Whatever is under the glass today.
        item: Coffee | To have with it.
        menu.heading: On the shelves
        menu.heading: What we bake
        menu.heading: From the oven
        menu.intro: The shelf is fullest early on. If you want something set aside, call us.
        menu.intro: Loaf by loaf. When something is gone, there is always another day.
        menu.group: Bread and pastry
        menu.note: Allergic to something? Ask at the counter what is in it.
        story.heading: From the oven outwards
        story.heading: Behind the counter
        story: A bakery is a neighbourhood’s kitchen: people come in half asleep, with children, with news, and leave with something warm under the arm. We like to be that place. Bread is our part of the bargain.
        story: There is not much to hide in bread: flour, water, salt and the hours you give it. That is why we like it. You taste at once whether somebody took the trouble.
        story: Before the street is awake the table is floured, and the first tray goes in. By the time you read this, the last one is cooling. Everything in between is handwork and a good ear for the crust.
        gallery.heading: From dough to counter
        caption: Flour on the table
        caption: The first tray
        caption: Before the oven
        caption: Crust, close up
        caption: On the counter
        caption: Something sweet
        caption: The shelf at noon
        faq: Can I have bread set aside? | Yes, ask. Call us or say so at the counter, with the day and roughly when you will come.
        faq: Do you make cakes to order? | Tell us the date, the number of guests and what you have in mind. We will say what is possible and what it costs.
        faq: What is in your bread? | Ask at the counter. We will show you the list of ingredients and allergens for anything on the shelf.
        faq: How do I keep a loaf fresh? | Cut side down on a board, under a cloth. Freeze what you will not eat soon, in slices.
        faq: When is the best time to come? | Early, if you have your heart set on something. For everything else there is the telephone.
        cta: Fresh bread is a short walk away. | See when the door is open and how to find it.
        cta: Save me a loaf? | Call, and it will wait behind the counter with your name on it.
        cta: Come in out of the street. | Bread, something sweet, and a place to put down your bags.

        @ cafe : food
        is: café, cafe, cafés, cafes, coffee shop, coffee house, coffeehouse, coffee bar, espresso bar, tea room, tearoom, tea house, roastery, coffee roastery, coffee roaster, coffee roasters, cat café, ice cream shop, gelateria, ice cream parlour, juice bar
        about: coffee, espresso, latte, lattes, flat white, flat whites, brunch, cappuccino, matcha, gelato, teas
        noun: café
        motifs: cup, bean, leaf
        headline: Sit down. Nothing is urgent.
        headline: A good cup and a seat by the window.
        headline: Coffee first. Then we talk.
        headline: The corner table is yours.
        headline: {place}, one cup at a time.
        headline: Half past coffee in {place}.
        [playful] headline: Decaf is a decision. Cake is not.
        [calm] headline: A quiet table, a good cup.
        lead: Come for a quick espresso or a slow afternoon. Here is what we pour, what there is to eat, and when the door is open.
        lead: Bring a book, a friend or a laptop with a full battery. The rest is on the menu.
        lead: A place in {place} to read, to talk, or to look out of the window for a while. The cups are warm.
        features.heading: What goes into the cup
        features.intro: None of it is complicated. All of it makes a difference.
        feature: The first sip | Say how you like it: short, long, with milk, without. We remember quickly. | heart
        feature: A seat for everybody | Alone with a book, in pairs, or with the whole table pushed together. | people
        feature: Something beside it | What is under the glass dome rarely sees the evening. | leaf
        feature: To go | Same coffee, other cup. Bring your own if you have one. | spark
        feature: No hurry | Nobody will look at the clock when you have finished your cup. | clock
        item: Espresso | Short and awake.
        item: Flat white | Two small shots, silky milk.
        item: Filter coffee | Clear, and larger.
        item: Tea | By the pot.
        item: Cake of the day | Ask what is under the dome.
        item: Toast | With something on it.
        menu.heading: Cups and plates
        menu.heading: What we pour and plate
        menu.group: At the bar
        story: A café is the room that most flats do not have: a table with light on it, somebody who says good morning, and nothing that you have to do next. We look after that room.
        story: We like coffee, of course. What we like more is what happens around it: the first meeting, the last page, the plan drawn on a napkin.
        gallery.heading: A table by the window
        caption: The first cup
        caption: Milk, poured slowly
        caption: The window seat
        caption: Under the dome
        caption: Beans
        caption: After the rain
        faq: May I work here with a laptop? | Yes, when there is room. At busy hours we are grateful if you share the table.
        faq: Do you have milk without milk? | Ask at the bar what there is today, and we will pour it.
        faq: Do you sell beans? | Ask at the bar. We will tell you what suits your machine and grind it if you like.
        cta: Your table is free. | Probably. Come and see.
        cta: Time for a coffee? | See when we are open and where to find us.

        @ restaurant : food
        is: restaurant, restaurants, shawarma place, shawarma shop, shawarma stand, kebab shop, kebab house, falafel place, falafel shop, burger place, burger joint, pizza place, taco place, sushi place, noodle place, dumpling house, grill house, bistro, trattoria, osteria, pizzeria, brasserie, taverna, tavern, steakhouse, diner, eatery, ramen shop, ramen bar, sushi bar, sushi restaurant, tapas bar, noodle bar, taqueria, curry house, pizza place, burger joint, burger bar, supper club, izakaya, grill, tasca
        about: dishes, chef, starters, mains, desserts, dinner, tasting menu, pasta, pizza, pizzas, ramen, sushi, tapas, tacos, burgers, steak, dish, cuisine, kitchen
        noun: restaurant
        motifs: plate, leaf, glass
        headline: Dinner is a good reason to meet.
        headline: The table is laid.
        headline: Cooked today, eaten tonight.
        headline: Stay for one more course.
        headline: {place} eats well tonight.
        headline: A table in {place}, a long evening.
        [playful] headline: Elbows on the table are fine.
        [formal] headline: An evening well spent, in {place}.
        [bold] headline: Fire, salt, appetite.
        lead: Read the menu, see when the kitchen is open, and book a table with a call or a line.
        lead: Food that tastes of what it is made of, a glass that goes with it, and time to finish the conversation.
        lead: Come hungry and leave late. Here is what we cook, and how to get a table in {place}.
        action: Book a table | contact, findUs
        action: See the menu | menu
        second: See the menu | menu
        features.heading: What we put on the table
        features.intro: The kitchen’s rules are short.
        feature: Short menu, fresh pans | A few dishes, each of them meant. | leaf
        feature: Ask the kitchen | Not sure what to choose? Say what you feel like, and we will choose with you. | people
        feature: Something in the glass | With or without alcohol, there is something that goes with every plate. | heart
        feature: The long table | For birthdays, reunions and the evenings that simply grow. | calendar
        feature: Unhurried | The bill comes when you ask for it. | clock
        item: Soup of the day | With bread.
        item: Seasonal salad | What the market had this morning decides.
        item: The fish | Ask what it is today.
        item: The roast | Slow, with its own juices.
        item: A dish without meat | Never an afterthought.
        item: Something sweet | To end on.
        menu.heading: What we cook
        menu.heading: Tonight’s kitchen
        menu.group: From the kitchen
        story: A restaurant is a simple promise: sit down, and you will be looked after. Everything else, the stove, the lists, the early mornings at the market, is there so that you do not have to think about it.
        story: We cook what we would like to eat ourselves. That keeps the menu short and the arguments in the kitchen interesting.
        gallery.heading: At the stove and at the table
        caption: Before the first guests
        caption: At the pass
        caption: Laid for friends
        caption: The kitchen, early evening
        caption: A glass with it
        caption: The last plate
        cta: Shall we keep a table? | Tell us the day, the time and how many you are.
        cta: Come hungry. | A call or a line is enough to book.

        @ bar : food
        is: bar, pub, wine bar, cocktail bar, gastropub, beer garden, nightclub, bars, inn and pub
        about: cocktails, beers, pints, wines, ales, gin, whisky, natural wine, craft beer, tastings
        noun: bar
        motifs: glass, bottle, light
        headline: The evening starts at the counter.
        headline: One glass. Then we will see.
        headline: Pull up a stool.
        headline: {place} after dark.
        headline: Last orders are a long way off.
        headline: The good corner of {place}.
        [bold] headline: Loud glasses, low light.
        [calm] headline: A quiet glass at the end of the day.
        lead: What is on tap, what is in the bottle and when the lights go on: it is all here. The stories are at the counter.
        lead: Come for the first drink of the evening or the last. See what we pour and when we open.
        lead: A counter in {place}, a few good bottles, and room for one more at the end of the bar.
        action: See what we pour | menu
        second: When we are open | hours
        features.heading: Behind the bar
        features.intro: Some things that you should know before you sit down.
        feature: Ask for something new | Say what you like, and we will pour something near it. | spark
        feature: Without alcohol, too | A proper glass with a proper drink in it. | leaf
        feature: The counter | The best seats face the bottles. | people
        feature: Small plates | For the hunger that comes with the second glass. | heart
        item: On tap | Ask what is running today.
        item: By the glass | Red, white and something in between.
        item: House drink | The one that we make when nobody says what they want.
        item: Without alcohol | As much trouble goes into it.
        item: Something to nibble | Salty, on a small plate.
        menu.heading: What we pour
        menu.heading: The list
        menu.group: At the bar
        story: Every bar is somebody’s second living room. We keep the light low, the glasses clean and the music at a level that lets you hear your neighbour. The rest is up to you.
        story: It began with a counter and the idea that an evening should not need a plan. It still does not.
        gallery.heading: After dark
        caption: Lights on
        caption: The back bar
        caption: First round
        caption: The good stool
        caption: Ice
        caption: Closing time
        faq: Can we reserve? | For a group, write to us with the day and the number of people. For two, just come and look for a stool.
        faq: Do you host birthdays? | Tell us the date and how many you expect, and we will see what can be done.
        cta: See you at the counter? | Look up when we open and how to get here.
        cta: The first round is a decision. | The second comes by itself. See when we are open.
        """
}
