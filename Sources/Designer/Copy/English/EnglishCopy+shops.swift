extension EnglishCopy {
    /// Places that sell things.
    static let shops = """
        @ shop
        is: shop, shops, store, boutique, bookshop, book shop, bookstore, gift shop, concept store, grocery, grocer, greengrocer, deli, delicatessen, butcher, butchers, fishmonger, cheese shop, cheesemonger, toy shop, record shop, record store, bike shop, bicycle shop, antique shop, jewellery shop, jeweller, jewellers, jewelry store, clothing brand, fashion label, clothing store, shoe shop, online shop, online store, webshop, vintage shop, thrift store, potter, pottery, ceramics studio, candle maker, soap maker, perfumery, wine shop, tea shop, chocolatier, chocolate shop, furniture maker, hardware store, pet shop, stationery shop, optician
        about: books, clothes, shoes, gifts, jewellery, ceramics, candles, toys, vinyl, records, bikes, cheese, antiques, handmade, scarves, hats, bags, mugs, bowls, vases
        noun: shop
        list: products
        motifs: bag, box, shelf
        page: home | Home | hero, products, features, story, callToAction
        page: shop | Shop / What we have | products, faq
        page: about | About / Our story | story, gallery
        page: visit | Visit / Find us | hours, findUs, contact
        headline: Come in and pick things up.
        headline: Good things, well chosen.
        headline: You will know it when you see it.
        headline: Found on a shelf in {place}.
        headline: The shop you tell one friend about.
        headline: {place} has a door for this.
        headline: Things for {audience}.
        [playful] headline: You came for one thing. We know.
        [formal] headline: Chosen with care, in {place}.
        lead: A part of what is on our shelves is here. The rest wants to be picked up, turned over and taken home.
        lead: Look through what we have, see when we are open, and ask us to put something aside.
        lead: Come by in {place} and take your time. Nobody will ask whether you are “just looking”.
        action: See what we have | products
        action: Plan a visit | hours, findUs
        second: Where we are | findUs, contact
        second: Our story | story
        features.heading: How we choose
        features.heading: Before anything gets a place on the shelf
        features.intro: There is only so much room. That helps.
        feature: Picked one by one | If we would not want it at home, it does not go on the shelf. | heart
        feature: Ask us anything | Where it comes from, how it wears, what goes with it. | people
        feature: Put aside | Seen something? Call, and it will wait for you. | phone
        feature: Wrapped | Say that it is a present, and it leaves looking like one. | star
        feature: Made to last | The best thing to buy is the one you do not buy twice. | shield
        item: The favourite | What people come back for.
        item: Something new | Just unpacked.
        item: A present | For somebody who has everything.
        item: The everyday one | Used daily, seldom noticed, missed at once.
        item: The last of its kind | One left on the shelf.
        products.heading: On the shelves
        products.heading: Have a look
        products.heading: Things to take home
        products.intro: A selection. There is more in the drawers.
        products.intro: What is here today may be gone tomorrow. Ask us to keep it for you.
        story.heading: Why there is a shop
        story.heading: Behind the counter
        story: You can have almost anything sent to a door. What you cannot have sent is somebody who knows the thing, holds it up to the light with you and says: not this one, that one. That is what a shop is for.
        story: It began with the question where to find good things nearby, and no good answer. So here is one, with a door, a counter and a bell.
        gallery.heading: Inside
        caption: The window
        caption: Top shelf
        caption: On the counter
        caption: Just unpacked
        caption: Wrapped
        caption: The back room
        faq: Can you put something aside for me? | Call or write and say what it is. We will tell you how long we can keep it.
        faq: Do you send things by post? | Ask us with your address, and we will say whether it can travel and what it costs.
        faq: Can I bring something back? | Talk to us and bring the receipt. We will look for a solution.
        faq: Do you have gift vouchers? | Ask at the counter, or write to us.
        faq: Can you order something for me? | Tell us what you are looking for. If it can be found, we will try.
        cta: The bell over the door is for you. | See when we are open.
        cta: Seen something you like? | Call, and we will put it aside.

        @ florist : shop
        is: florist, florists, flower shop, flower studio, floral studio, floral designer, garden centre, garden center, plant shop, plant nursery
        about: flowers, bouquet, bouquets, roses, peonies, tulips, wreaths, plants, stems, arrangements
        noun: flower shop
        motifs: flower, leaf, vase
        headline: Say it with something that grew.
        headline: Flowers, for no reason at all.
        headline: Cut this morning, on your table tonight.
        headline: Somebody is about to smile.
        headline: What is in bloom in {place}.
        headline: Stems, wrapped in {place}.
        [calm] headline: A few stems are enough.
        lead: A bunch for the kitchen table, an armful for the wedding, a quiet wreath for a hard day. Tell us the occasion and we will find the flowers.
        lead: Come in, point at what you like, and watch it become a bouquet. Or call, and it will be tied when you arrive.
        lead: Seasonal flowers for tables, doors and people in {place}. Say who they are for, and we will do the rest.
        features.heading: How a bouquet begins
        features.intro: With a question or two, mostly.
        feature: What is in season | Flowers are at their best when they are meant to bloom. We start there. | leaf
        feature: Tied by hand | Say a colour, a mood or a name, and watch it come together. | heart
        feature: Weddings | Bring pictures, a colour, the date. We will talk about what blooms then. | calendar
        feature: With sympathy | For the hard days we need only a few words from you. | people
        feature: They last longer | Cut the stems, change the water, keep them from the fruit bowl. | clock
        item: Bouquet of the day | What looks best this morning.
        item: Table flowers | Low enough to talk across.
        item: Bridal bouquet | After a conversation about the day.
        item: Wreath | For a door, or for a farewell.
        item: A plant in a pot | For those who want it to stay.
        products.heading: From the bucket to the bow
        products.heading: What we tie
        story: Flowers are never only flowers. They say sorry, well done, get well, I thought of you. It is good work, to help people say that.
        story: A flower shop changes every week, without anybody having to decide it. In spring we can hardly see over the counter. In late autumn the colours are the quiet ones. We like them all.
        gallery.heading: Lately, on the table
        caption: This morning’s delivery
        caption: Tied with string
        caption: For a long table
        caption: White and green
        caption: For a door
        caption: What was left over
        faq: How far ahead should I order? | For a bouquet, a call on the day before helps. For a wedding, write to us as soon as you know the date.
        faq: Can I choose the flowers? | Of course. Some have their season; if yours are asleep, we will suggest a relative.
        faq: Do you deliver? | Tell us the address and the day, and we will say whether we can bring them.
        faq: How do I keep cut flowers fresh? | Trim the stems at an angle, give them fresh water every other day, and keep them away from heat and fruit.
        cta: Who would you like to surprise? | Tell us, and we will find the flowers.
        cta: Flowers for the weekend? | Call ahead, and they will be ready.
        """
}
