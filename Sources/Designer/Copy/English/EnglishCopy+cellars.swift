extension EnglishCopy {
    /// Those who make what is in the glass, and those who bring the kitchen along.
    static let cellars = """
        @ winery : food
        is: winery, wineries, vineyard, vineyards, wine estate, wine cellar, winegrower, winegrowers, winemaker, winemakers, cider house, cidery, mead maker, domaine, weingut, wine maker, bodega, quinta, cellar door
        about: wines, vintage, harvest, grapes, riesling, chardonnay, pinot noir, cabernet, rosé, tasting, tastings, cuvée, cellar, barrels, vines, cider
        noun: winery
        list: products
        motifs: bottle, leaf, glass
        page: home | Home | hero, features, products, story, callToAction
        page: shop | Our wines / The wines | products, steps, faq
        page: about | The estate / Our story | story, gallery
        page: visit | Tastings / Visit the cellar | hours, findUs, contact
        headline: It begins with the soil.
        headline: A year, in a bottle.
        headline: Vines remember the weather.
        headline: Taste where it grew.
        headline: From the slopes of {place}.
        headline: {place}, by the glass.
        [warm] headline: Sit down among the vines.
        [formal] headline: Wines of {place}.
        [bold] headline: Dirt, sun, time. Drink.
        [calm] headline: Nothing is hurried in a cellar.
        lead: The wines that there are this year, how to taste them, and the way to the cellar door.
        lead: Read what is in the bottle and where it grew, then come and taste whether it is true.
        lead: Come to {place}, walk along the rows and taste what became of them.
        [warm] lead: Bring somebody you like, take a glass, and let us open a bottle or two. The vines start right behind the house.
        action: See the wines | products
        action: Come for a tasting | contact, findUs
        second: The estate | story
        second: How to find us | findUs
        features.heading: From the vine to the glass
        features.heading: How this wine is made
        features.intro: Most of the work is done before the grapes come in.
        feature: In the vineyard | Pruning, tying, waiting. The vine notices who was there. | leaf
        feature: In the cellar | As little as possible, as clean as possible, and then time. | clock
        feature: In the glass | We would rather pour it than describe it. | cup
        feature: Off the estate | Take a case along, or ask us to send one. | box
        feature: Walk the rows | Come before a tasting and see where it grows. | map
        item: White | Bright, dry, good with fish.
        item: Red | Wants a large glass and a long table.
        item: Rosé | For the hour before supper.
        item: Sparkling | For reasons, and for none.
        item: Something sweet | From the last grapes on the vine.
        products.heading: The wines
        products.heading: In the cellar now
        products.intro: What is bottled and ready. Ask about older years.
        products.intro: When a wine is drunk up, the next year has to ripen first.
        steps.heading: How a tasting goes
        steps: Tell us when = And how many you are. | Come a little early = The light between the rows is best before supper. | Taste, ask, compare = Nobody has to find the right words.
        story.heading: The estate
        story.heading: On this slope
        story: Wine is farming first. Frost in spring, wasps in late summer, a week of rain at the wrong time: the vineyard decides, and the cellar listens. What reaches the bottle is a record of all of it.
        story: We walk past every vine several times a year, with scissors, with wire, with baskets. After that there is not much left to explain. You can taste whether somebody was there.
        gallery.heading: Among the vines
        caption: Rows, early
        caption: The press
        caption: Barrels
        caption: Before the harvest
        caption: Labels
        caption: The cellar door
        faq: Can I come for a tasting? | Write or call with the day and how many you are. We will tell you when somebody can pour and explain.
        faq: Can I buy directly from you? | Yes, at the cellar door. Ask us, too, whether we can send bottles to you.
        faq: Which wine goes with my menu? | Tell us what you are cooking. We like that question best.
        faq: Can a larger group come? | Ask us a little ahead, so that there are chairs, glasses and something to eat.
        cta: The cellar door is open more often than you think. | Ask when we can pour for you.
        cta: Come and taste. | Say when you would like to come, and we will put out the glasses.
        contact.heading: Ask for a tasting
        contact.intro: When would you like to come, and how many are you?

        @ brewery : bar
        is: brewery, microbrewery, craft brewery, taproom, brewpub, brew pub, brewers, distillery, gin distillery, whisky distillery
        about: pale ale, ipa, stout, lager, pilsner, porter, hops, malt, brew, brews, taps, growler, cask, mash
        noun: brewery
        motifs: glass, wheat, bottle
        headline: Brewed in the next room.
        headline: Water, malt, hops, yeast. And nerve.
        headline: What is on, goes.
        headline: The tank is right behind you.
        headline: Brewed in {place}, best drunk here.
        headline: {place} on tap.
        [bold] headline: Fresh from the tank. No speeches.
        [playful] headline: Hops first. Decisions later.
        [formal] headline: The craft of brewing, in {place}.
        lead: What is on tap, when the taproom is open, and where to find the door.
        lead: We brew it, pour it and answer for it. Look at what is running, then pull up a chair beside the tanks.
        lead: Beer from {place}, drunk a few steps from where it was made.
        action: See what is on tap | menu
        second: Taproom hours | hours
        second: How to find us | findUs
        features.heading: From grain to glass
        features.intro: The short version. The long one smells of malt.
        feature: The mash | It starts as porridge. It does not stay that way. | clock
        feature: The hops | Some for bitterness, some for the nose. | leaf
        feature: The tank | Here we wait, and that is most of the work. | box
        feature: The pour | Clean glass, good head, no rush. | cup
        feature: A look behind | Ask to see the kettles. Somebody will be glad to talk. | people
        item: Pale | Light, hoppy, easy to finish.
        item: Dark | Roasted, round, good with stew.
        item: Something seasonal | Ask what the tank has decided.
        item: Small glasses | To taste before you choose.
        item: Without alcohol | Ask what there is.
        menu.heading: On tap
        menu.heading: What is running
        menu.intro: The list moves when a barrel is empty.
        menu.group: On tap
        story.heading: Why we brew
        story: It started in a kitchen with a pot that was too small and neighbours who kept asking for another bottle. The pots have grown. The neighbours still ask.
        story: Beer is patient. You can do everything right for weeks and still have to wait. We have come to like that; it leaves time to clean the tanks and talk to guests.
        gallery.heading: Between the tanks
        caption: Steam
        caption: The kettles
        caption: Hops
        caption: First pour
        caption: The long table
        caption: Barrels, stacked
        faq: Can I visit the brewery? | Ask at the bar or write to us. We will tell you when somebody can show you around.
        faq: Do you have something to eat? | Ask what there is today, or bring something along if we say so.
        faq: Can I take beer home? | Ask at the bar what is bottled and what can be filled.
        faq: Can we come with a group? | Tell us how many and when, and we will push tables together.
        cta: The next barrel is open. | See when the taproom is, too.
        cta: Thirsty? | Look up the hours and come by.

        @ catering : food
        is: caterer, caterers, catering, catering company, catering service, food truck, food van, food stall, street food stall, private chef, personal chef, mobile bar
        about: buffet, canapés, office lunch, wedding menu, finger food, trays, guests, servings, festivals, stall
        noun: kitchen
        list: menu
        motifs: plate, leaf, table
        page: home | Home | hero, features, menu, steps, callToAction
        page: menu | Menus / What we cook | menu, faq
        page: about | About / Who cooks | story, gallery
        page: contact | Ask for a date / Contact | signUp, contact
        headline: We bring the kitchen.
        headline: You have guests. We have pans.
        headline: Hot when it reaches the table.
        headline: Good food, wherever the table is.
        headline: Cooking for {place}, on location.
        headline: {place}, we are on our way.
        headline: Food for {audience}.
        [warm] headline: Feed everybody. Sit down yourself.
        [bold] headline: Park. Light. Cook.
        [formal] headline: Menus for occasions in {place}.
        lead: Tell us the date, the place and how many will be hungry. Here is what we cook and how it reaches the table.
        lead: From the first tray to the last plate: look through the menus and ask whether we are free.
        lead: We cook in {place} and wherever there is level ground and hungry people.
        action: Ask for a date | signUp, contact
        action: See what we cook | menu
        second: See the menus | menu
        second: How it works | steps
        features.heading: What we bring along
        features.intro: So that you can be with your guests.
        feature: The whole kitchen | Stove, pans, people. You only need to show us where. | tool
        feature: What people eat | Vegan, halal, no nuts: say it once, and it is on the list. | leaf
        feature: Hot and on time | We cook backwards from the minute you want to eat. | clock
        feature: The clearing up | We take away what we brought. | box
        feature: Seconds | Nobody should have to count potatoes. | heart
        item: Small bites | For standing guests and long speeches.
        item: The long buffet | Everybody finds something.
        item: At the table | Course by course, served.
        item: From the window | Straight off the grill, in the hand.
        menu.heading: What we cook
        menu.heading: Menus to begin with
        menu.intro: A starting point. Tell us what your people like.
        menu.group: To choose from
        steps.heading: From question to last plate
        steps: Tell us the date = The place, the number of guests, and what they do not eat. | Get a menu and a price = Change it until it fits. | We cook = You sit down with your guests.
        story.heading: Who cooks
        story: Cooking for one table is a craft. Cooking for a garden full of people, in the wind, on time, is the same craft with a van. We like the van part more than we expected.
        story: People remember three things about a party: who was there, who danced, and whether they got enough to eat. We take care of the third.
        gallery.heading: On location
        caption: Loading the van
        caption: First plates
        caption: Under the tent
        caption: The queue
        caption: Fire
        caption: Empty trays
        faq: How early should we ask? | As soon as you know the date. If it is soon, call; sometimes there is a gap.
        faq: What do you need from us? | Level ground, a socket and water help. Tell us what there is, and we will bring the rest.
        faq: Can you cook without meat? | Yes, tell us what your guests eat and what they cannot.
        faq: What does it cost? | That depends on guests, menu and place. Tell us those, and you get a figure.
        cta: How many will be hungry? | Tell us when and where.
        cta: You have a date. | We have a stove. Write to us.
        contact.heading: Ask whether we are free
        contact.intro: Date, place, number of guests. The rest we will ask.
        signUp.purpose: booking
        """
}
