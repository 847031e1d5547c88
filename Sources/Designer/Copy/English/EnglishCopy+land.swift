extension EnglishCopy {
    /// Fields and ways: farms, and those who show others around.
    static let land = """
        @ farm : shop
        is: farm, farms, market garden, organic farm, farm shop, orchard, beekeeper, apiary, dairy farm, flower farm, vegetable box scheme, veg box scheme, csa, community supported agriculture, smallholding, olive grove, goat farm, sheep farm, lavender farm, mushroom farm, hofladen, fruit farm, pick your own farm
        about: vegetables, eggs, honey, potatoes, harvest, fields, hens, milk, greenhouse, seeds, tomatoes, apples, vegetable box, organic, seasonal, lambs, pasture
        noun: farm
        list: products
        motifs: leaf, wheat, hills
        page: home | Home | hero, products, features, hours, callToAction
        page: shop | What we grow / From the farm | products, steps, faq
        page: about | The farm / About | story, gallery
        page: visit | Find us / Visit | hours, findUs, contact
        headline: Picked in the morning.
        headline: The soil comes first.
        headline: It tastes of the field it grew in.
        headline: What the weather let us have.
        headline: Grown in {place}.
        headline: The field is just outside {place}.
        headline: Vegetables for {audience}.
        [warm] headline: Come for the eggs, stay for the hens.
        [playful] headline: The carrots are crooked. They do not mind.
        [calm] headline: Things that take a season.
        [bold] headline: Dirt on it. Good.
        lead: What is ripe at the moment, when you can fetch it, and where to find the gate.
        lead: We sow, weed, pick and wash; you cook. See what there is and how to get it.
        lead: Food from {place}, sold close to where it grew.
        action: See what there is | products
        action: Plan a visit | hours, findUs
        second: How to find the farm | findUs, contact
        second: How we grow | story
        features.heading: How we grow it
        features.intro: Nothing complicated. It only takes a season.
        feature: The soil | We feed it before we ask anything of it. | leaf
        feature: The season | In spring there is little, late in summer too much. We tell you what to do with it. | clock
        feature: The animals | Come and say hello at the fence. | heart
        feature: Short ways | From the bed to the box, and from there to you. | map
        feature: Come and look | Ask when somebody can walk the fields with you. | people
        item: Vegetables | Whatever the field gives this week.
        item: Eggs | Ask early; they go first.
        item: Fruit | When it is ripe, and not before.
        item: Honey | From the hives at the edge.
        item: Preserves | The summer, in a jar.
        products.heading: From the field
        products.heading: What there is
        products.intro: It changes with the weather. Ask what is coming next.
        products.intro: What is ripe, we sell. When it is gone, something else is ready.
        steps.heading: How to get it
        steps: See what is ripe = The list changes with the season. | Tell us what you want = A line or a call is enough. | Fetch it = At the gate, at the time that we agreed on.
        story.heading: About the farm
        story: A farm is a long argument with the weather. Some years it wins, some years we do. What you find here is what was left when it was over, washed and put into crates.
        story: We like to know who eats what we grow. It makes a difference before sunrise, and it makes one in the kitchen, too.
        gallery.heading: Around the farm
        caption: First row
        caption: The greenhouse
        caption: Washed
        caption: At the gate
        caption: Frost
        caption: Crates, full
        faq: What is in season? | Ask us, or come and look. It changes with the weather.
        faq: Can I visit the farm? | Write to us before you come, and wear shoes that may get dirty.
        faq: Can I order ahead? | Call or write, and we will put it aside.
        faq: Do you use sprays? | Ask us about any crop. We will tell you what was done to it.
        cta: Something is always ripe. | Ask what it is today.
        cta: Come to the gate. | See when somebody is there.
        contact.heading: Ask the farm
        contact.intro: What would you like, and when would you come for it?

        @ tour
        is: tour guide, tour guides, guided tours, travel agency, tour operator, travel agent, walking tours, city tours, bike tours, boat tours, kayak tours, safari, safaris, safari company, hiking guide, mountain guide, diving school, dive centre, surf camp, boat trips, whale watching, food tours, sightseeing tours, adventure company, travel company, horse trekking, boat rental, kayak rental
        about: tours, tour, walks, excursions, old town, sights, meeting point, itinerary, trip, trips, trek, guided, travellers, sunset, hikes
        unit: A tour
        noun: tours
        customer: guest
        list: services
        motifs: map, hills, sea
        page: home | Home | hero, services, features, steps, callToAction
        page: offer | Tours / Where we go | services, gallery, faq
        page: about | Your guide / About | story, features
        page: contact | Book / Ask for a date | signUp, contact
        headline: Walk with somebody who lives here.
        headline: The long way round is the good one.
        headline: Look up. There is the story.
        headline: You bring shoes. We know the way.
        headline: {place}, from the inside.
        headline: The {place} that is not on the fridge magnet.
        headline: Ways for {audience}.
        [warm] headline: Come along. I will show you my town.
        [playful] headline: We get lost on purpose.
        [calm] headline: Slowly, on foot.
        [bold] headline: Up there. Today.
        lead: Where we go, how long it takes, and how to keep a place. Ask for another route if you have one in mind.
        lead: Small groups, side streets, time for questions. Choose a tour, or tell us what you want to see.
        lead: See {place} with somebody who knows which door to knock on.
        action: Choose a tour | services
        action: Keep a place | signUp, contact
        second: See the tours | services
        second: Who guides you | story
        services.heading: Where we go
        services.heading: The tours
        services.intro: Choose one, or tell us what you would like to see.
        features.heading: What a tour is like
        features.intro: No flags, no loudspeakers.
        feature: On foot, mostly | You see more at that speed. | map
        feature: Time to stop | For a coffee, a view, or a shop that looks interesting. | clock
        feature: Stories | The ones that people here tell each other. | book
        feature: A group that can talk | You will hear every word, and may ask. | people
        feature: Any weather | Rain has its own light. Bring a jacket. | leaf
        item: The old streets | What was here before, and who lived in it.
        item: Eating our way through | One small thing at a time.
        item: Out of town | For those who would like to see it from above.
        item: A tour for you alone | Your pace, your questions.
        steps.heading: How it works
        steps: Choose a tour = Or describe what you would like to see. | Tell us the day = And how many you are. | Meet us = We will tell you where, and how to recognise us.
        story.heading: Who guides you
        story: A guide is only a neighbour with time. I live here, I buy my bread here, and I know where the cat sleeps that is on all the pictures. The dates I can tell you, too.
        story: You can read everything about a place before you come. What you cannot read is how it smells after rain, or why everybody turns round at that corner. That is what we walk for.
        gallery.heading: On the way
        caption: The first corner
        caption: Up the steps
        caption: A stop
        caption: From above
        caption: The back street
        caption: Last light
        faq: What should I bring? | Good shoes, something to drink, and a jacket if it looks like rain.
        faq: Is it hard to walk? | Tell us how you like to walk. We will say honestly which tour fits.
        faq: Can children come along? | Tell us how old they are, and we will suggest something.
        faq: What if it rains? | We walk in most weather. If it gets unsafe, we find another day with you.
        cta: When are you here? | Tell us the days, and we will find one.
        cta: Shoes on. | Ask for a place on the next tour.
        contact.heading: Ask about a tour
        contact.intro: Which day, how many people, and what would you like to see?
        signUp.purpose: booking
        """
}
