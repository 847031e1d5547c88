extension EnglishCopy {
    /// Work on wheels, in vans and with buckets.
    static let crafts = """
        @ garage : trades
        is: car repair, auto repair, auto repair shop, garage, mechanic, mechanics, car workshop, car service, body shop, tyre shop, tire shop, motorcycle workshop, motorbike garage, bike workshop, bike repair, bicycle repair, bicycle workshop, bike repair shop, bike mechanic, cycle workshop, car wash, auto shop
        about: tyres, tires, brakes, oil change, chain, gears, engine, inspection, clutch, diagnostics, puncture, wheels, flat tyre, bicycles, e-bikes
        noun: workshop
        motifs: tool, wheel, pipe
        page: home | Home | hero, services, features, hours, callToAction
        page: offer | Services / What we fix | services, steps, faq
        page: about | The workshop / About | story, gallery
        page: contact | Contact / Bring it in | contact, hours, findUs
        headline: It should roll. We see to that.
        headline: That noise? We have heard it before.
        headline: Bring it in. Ride it home.
        headline: Oil on the hands, order in the drawers.
        headline: Rolling again in {place}.
        headline: The workshop in {place}.
        [bold] headline: Broken? Not for long.
        [warm] headline: Leave it with us and have a coffee.
        [playful] headline: We speak fluent rattle.
        [formal] headline: Repair and service in {place}.
        lead: Tell us what it does, or what it no longer does. You hear what it needs, what that costs, and when you can have it back.
        lead: Services, repairs, and the thing that has been squeaking since last summer. See when we are open and bring it in.
        lead: For everything that should roll through {place}: what we fix, when, and how to reach us.
        action: Bring it in | contact, hours
        action: Describe the problem | contact
        second: What we fix | services
        second: When we are open | hours
        services.heading: What we fix
        services.heading: Service and repairs
        services.intro: Not sure what it is? Describe the noise.
        features.heading: In the workshop
        features.intro: What you can count on when you hand over the key.
        feature: First we look | Then we call you, and only then do we begin. | phone
        feature: The old part | We show you what came off, and why. | tool
        feature: What can wait | We tell you that, too. | clock
        feature: Tried out | Nobody gets it back before one of us has taken it round the block. | map
        feature: Honest about old ones | When it is no longer worth it, we say so. | heart
        item: Service | So that it stays quiet.
        item: Brakes | The most important part. Start here.
        item: Tyres | Changed, mended, stored.
        item: Finding the fault | When nobody knows where it comes from.
        item: Ready for the season | Before the first warm weekend.
        steps.heading: How a repair goes
        steps: Bring it in = Or call first, and describe what it does. | We look and call you = With what it needs and what it costs. | You fetch it = Tried out, and explained.
        story.heading: About the workshop
        story: Most things can be repaired. You need to know where the screw is, and you need to want to find it. We like the second part best: listening, looking, and then the moment when it runs again.
        story: A workshop smells of oil and rubber and has a radio that is always on. Ours, too. What matters more is the list beside the door: who gets theirs back today.
        gallery.heading: On the stand
        caption: On the stand
        caption: The drawer with the small ones
        caption: Before
        caption: After
        caption: Trued
        caption: Ready to go
        faq: Do I need an appointment? | Call first if you can. For small things, come by and ask.
        faq: How long will it take? | We tell you when we have looked at it, and call if it takes longer.
        faq: Will you call before it gets expensive? | Yes. We do nothing that you have not agreed to.
        faq: Can I bring my own parts? | Ask us. Usually we would rather find the right ones ourselves.
        cta: Does it rattle? | Bring it in, or describe it to us.
        cta: Ready for the road? | Call us, and we will find a time.
        contact.heading: Bring it in
        contact.intro: What is it, what does it do, and since when?

        @ cleaning : trades
        is: cleaning company, cleaning service, cleaning services, cleaners, cleaner, window cleaner, window cleaning, house cleaning, office cleaning, carpet cleaning, housekeeping service, laundry, laundrette, dry cleaner, dry cleaners
        about: homes, offices, windows, end of tenancy, deep clean, carpets, stairwells, ironing, bathrooms, kitchens
        noun: cleaning service
        motifs: house, wave, window
        headline: You come home, and it is done.
        headline: Corners included.
        headline: Clean, and quiet about it.
        headline: Your weekend belongs to you.
        headline: Clean rooms in {place}.
        headline: {place}, with clear windows.
        headline: Clean rooms for {audience}.
        [warm] headline: Put your feet up. We will go around them.
        [bold] headline: Dust, be gone.
        [formal] headline: Cleaning for homes and offices in {place}.
        [calm] headline: Clear rooms, clear head.
        lead: Tell us how large it is, how often, and what matters most to you. You get a price, and somebody who knows where the light switches are.
        lead: Homes, offices, windows: see what we clean and ask for a day.
        lead: For rooms in {place} that should be clean without anybody having to think about it.
        action: Ask for a price | contact
        action: Find a day | contact
        second: What we clean | services
        services.heading: What we clean
        services.heading: From floor to window
        services.intro: Once, now and then, or every week.
        features.heading: What you will notice
        features.intro: And what you will not.
        feature: The same people | Whoever knows your rooms, comes back to them. | people
        feature: Keys, in safe hands | Handed over against a signature. | key
        feature: Your list | Say what matters most, and we begin there. | book
        feature: Behind the door | That is where we look before we leave. | window
        feature: If something is not right | Tell us, and we come back for it. | shield
        item: Homes | Kitchen, bath, floors, and the top of the cupboard.
        item: Offices | Before the first or after the last of you.
        item: Windows | Inside, outside, frames.
        item: Moving out | So that the keys can be handed over.
        item: After building work | When there is dust in every drawer.
        steps.heading: How we begin
        steps: Tell us about the rooms = How large, how often, what matters. | Get a price = In writing, with what is included. | We clean = And ask afterwards whether it was right.
        story.heading: Who comes to you
        story: Nobody notices a clean room. People come in, sit down and feel that they can think. That is all we want: that you notice nothing, and feel better.
        story: Cleaning is trust. Somebody is in your rooms when you are not. So it should be a person whose name you know, and who knows which plant must not be moved.
        gallery.heading: Before and after
        caption: Before
        caption: After
        caption: Morning, first room
        caption: Buckets
        caption: The window
        caption: Done
        faq: Do I have to be there? | Only the first time, so that we can walk through the rooms together.
        faq: Do you bring what you need? | Tell us if you prefer certain products. Otherwise we agree on it when we first meet.
        faq: What if something breaks? | We tell you, and put it right. Ask us how it is insured.
        faq: Can I change the day? | Call or write as early as you can, and we will find another.
        cta: How many rooms? | Tell us, and you get a price.
        cta: Let somebody else do it. | Ask for a day.

        @ moving : trades
        is: moving company, removals, removal company, movers, house movers, man and van, relocation company, furniture movers, moving service, storage company, courier, courier service, delivery service, bike courier, transport company
        about: boxes, truck, van, furniture, piano, packing, storage, moving day, deliveries, parcels
        noun: moving company
        motifs: box, house, map
        headline: Everything arrives. The plant, too.
        headline: We carry. You hold the door.
        headline: Up the stairs, round the corner, there.
        headline: Your boxes are in good hands.
        headline: From {place} to wherever is next.
        headline: Moving {place}, box by box.
        [bold] headline: Heavy? Good.
        [warm] headline: A new door. We bring what belongs behind it.
        [playful] headline: Yes, even the sofa.
        [formal] headline: Removals in and from {place}.
        lead: Tell us from where to where, on which floor, and how much there is. You get a price, and people who lift with their knees.
        lead: Packing, carrying, driving, setting up: all of it, or only the part that you would rather not do.
        lead: Moving within {place} or away from it: here is what we do and how to get a date.
        action: Ask for a price | contact
        action: Ask for a date | contact
        second: What we do | services
        services.heading: What we take on
        services.heading: From door to door
        services.intro: All of it, or only the heavy part.
        features.heading: On the day
        features.intro: It is a long one. We try to make it shorter.
        feature: Blankets first | Before anything goes round a corner. | shield
        feature: The right floor, the right room | Write it on the box, and that is where it goes. | map
        feature: The price we said | Unless there is suddenly a second piano. | coin
        feature: Taken apart, put together | Wardrobes and beds, with all their screws. | tool
        feature: On time | So that you get the keys handed over. | clock
        item: The whole move | From the first box to the last lamp.
        item: Only carrying | You pack, we lift.
        item: Packing | Plates, books, and the drawer that nobody wants to open.
        item: One heavy thing | A piano, a safe, a washing machine.
        item: Storage | For things that are between two homes.
        steps.heading: How a move goes
        steps: Tell us about it = From where, to where, which floor, how much. | Get a price and a date = Pictures help, a visit is better. | We carry = And you say where it goes.
        story.heading: Who carries
        story: A home fits into a surprising number of boxes. Somewhere among them is the one thing that must not break. Tell us which, and it travels in front.
        story: We have seen narrow stairs, tight corners and wardrobes that were built inside the room. There is nearly always a way. If there is none, we say so before we scratch the wall.
        gallery.heading: On moving day
        caption: The last box
        caption: Narrow stairs
        caption: In the van
        caption: Keys
        caption: The empty room
        caption: First night
        faq: What does it cost? | Tell us the two addresses, the floors and how much there is. You get a figure before you decide.
        faq: Do you have boxes? | Ask for them when you book, and say how many.
        faq: Is everything insured? | Ask us what is covered, and tell us about anything of great value.
        faq: Can you come on short notice? | Call. Sometimes there is a gap.
        cta: Where to? | Tell us both addresses, and you get a price.
        cta: Keep your back. | Ask for a date.
        """
}
