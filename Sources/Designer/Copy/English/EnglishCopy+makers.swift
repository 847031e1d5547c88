extension EnglishCopy {
    /// Those who draw: on paper, on skin, with scissors, in code.
    static let makers = """
        @ architect : studio
        is: architect, architects, architecture studio, architecture firm, architecture office, architecture practice, landscape architect, landscape architects, interior designer, interior designers, interior design studio, interior architect, interior architecture, kitchen designer, garden designer, lighting designer, urban planner
        about: buildings, interiors, renovation, extension, kitchens, facades, floor plan, floor plans, model, houses, materials, daylight, competition
        noun: office
        motifs: line, grid, shape
        page: home | Projects / Home | hero, gallery, services, story, callToAction
        page: about | Office / About | story, features, team
        page: contact | Contact | contact, steps, faq
        headline: First the light, then the walls.
        headline: Rooms that know what they are for.
        headline: Drawn, doubted, built.
        headline: Where does the sun come in?
        headline: Building in {place}, and for it.
        headline: Rooms for {audience}.
        [warm] headline: Somewhere to come home to.
        [calm] headline: Take away until the room is right.
        [bold] headline: No ornament without a reason.
        [formal] headline: Architecture from {place}.
        [playful] headline: We measure twice. Then we argue.
        lead: See what has been built and what is on paper. If you have a room, a site or only a feeling that something should change, write to us.
        lead: We begin with questions: who gets up first, where does the evening sun fall, what must never be moved. Then we draw.
        lead: Rooms, houses and the space between them, drawn in {place}.
        action: Tell us about your project | contact
        action: Arrange a first talk | contact
        second: See the projects | gallery
        second: About the office | story
        gallery.heading: Selected projects
        gallery.heading: Built and drawn
        gallery.intro: Some of it stands, some of it is still on paper.
        services.heading: What we do
        services.heading: From first sketch to last door handle
        services.intro: All of it, or the part that you need.
        features.heading: How we work
        features.intro: Slowly at the beginning, so that it can be quick at the end.
        feature: On site first | Before we draw anything, we stand in it. At different hours, if we can. | map
        feature: Models | You can turn them round and look inside. | box
        feature: The budget is a material | It has a weight and a grain. We work with it from the first line. | coin
        feature: With the trades | Whoever builds it is asked before it is drawn. | tool
        feature: Daylight | It costs nothing, and it changes everything. | spark
        item: A first look | A visit, and an honest opinion.
        item: Design | Sketches, models, and the drawing that is left.
        item: Planning | Permits, details, costs.
        item: On the building site | Until the last door closes as it should.
        item: Interiors | Light, materials, and where the chair goes.
        caption: The entrance
        caption: Section
        caption: Evening light
        caption: Model, first version
        caption: Material
        caption: From the garden
        caption: The stair
        steps.heading: How a project begins
        steps: A talk on site = You show us, and say what bothers you. | A sketch = Rough, and with a rough figure. | A plan = When you like where it is going. | Building = With somebody from us there.
        story.heading: The office
        story.heading: What we look for
        story: A good room does not ask for attention. The light falls where you sit down, the door opens to the right side, and somehow it is quiet. Getting there takes a great many drawings that nobody ever sees.
        story: Most of what we build was there already: a wall with a good reason, a tree, a view. We try to notice it before we add something of our own.
        team.heading: Who draws
        faq: When should we come to you? | Early. It is easiest to help before something is bought or torn down.
        faq: What does it cost? | That depends on size and scope. After a first talk you get a figure with its reasons.
        faq: Do you take small projects? | Tell us about it. A good question can be small.
        faq: How long does it take? | Tell us your date. We will say what is possible, and what the authorities have to say about it.
        cta: Is there a room that does not work? | Tell us where, and what bothers you.
        cta: Show us the place. | A picture and two sentences are enough.
        contact.heading: Write to the office
        contact.intro: Where is it, what should change, and by when?

        @ barber : salon
        is: barber, barbers, barbershop, barber shop, barbering, men's hairdresser, gentlemen's barber
        about: beard, beards, shave, shaves, fade, fades, razor, hot towel, trim, moustache, clippers
        noun: barbershop
        motifs: scissors, comb, mirror
        headline: Sit down. Chin up.
        headline: Short at the sides, straight in the talk.
        headline: A clean line goes a long way.
        headline: Next, please.
        headline: The chair in {place}.
        headline: {place}, freshly cut.
        [bold] headline: Sharp. Every time.
        [warm] headline: Come in, hang up your coat, tell us everything.
        [playful] headline: Hair today.
        [calm] headline: Hot towel. Eyes shut.
        [formal] headline: Cuts and shaves in {place}.
        lead: What we cut and what it costs, when the door is open, and how to keep a chair.
        lead: A cut, a shave, a hot towel. Come by or call ahead, and leave with a clean neck.
        lead: Good cuts and short waits in {place}. Say what you want, or say "like last time".
        features.heading: In the chair
        features.heading: How it goes
        features.intro: Quick, or take your time. You decide.
        feature: Clippers or scissors | We tell you which one your hair wants. | tool
        feature: The beard | Shaped, oiled, and not too much off. | star
        feature: Hot towel | Close your eyes for a moment. | heart
        feature: Talk or silence | Football, weather, nothing at all. | people
        feature: The neck | Always last, always clean. | spark
        item: Cut | Washed if you like, and dried.
        item: Fade | From nothing to something, without a line.
        item: Beard | Trimmed, shaped, oiled.
        item: Shave | With a blade and a hot towel.
        item: Kids | On the high seat.
        services.heading: On the list
        services.heading: Cuts and shaves
        story: There is a mirror in front of you, somebody behind you, and nothing else to do for a while. Most of what is worth saying gets said in that chair.
        story: A barbershop is where a street talks to itself. The cut is the reason to come in. The rest is why people stay on the bench after they are done.
        faq: Do I need an appointment? | Call ahead if you can. Otherwise look in; there is a bench.
        faq: Do you cut children's hair? | Yes, tell us when you book. There is a high seat.
        faq: How often should I come? | It depends on how short you like it. Ask in the chair.
        faq: Can I just have the beard done? | Of course.
        cta: The bench is free. | Come by, or call for a time.
        cta: Getting long? | Keep a chair.

        @ tattoo : salon
        is: tattoo studio, tattoo shop, tattoo artist, tattoo artists, tattooist, tattoo parlour, tattoo parlor, piercing studio, tattoo
        about: tattoos, ink, flash, fine line, blackwork, cover-up, sleeve, needle, stencil, piercing, piercings, lettering
        noun: tattoo studio
        motifs: line, shape, pencil
        page: home | Home | hero, gallery, features, services, callToAction
        page: offer | What we do / Tattoos | services, steps, faq
        page: about | Artists / About | story, team
        page: visit | Book / Visit | contact, hours, findUs
        headline: It stays. So we take our time.
        headline: Draw it first. Sleep on it.
        headline: A line you can live with.
        headline: Skin remembers.
        headline: Ink in {place}.
        headline: Drawn in {place}, worn everywhere.
        [bold] headline: Black, and for good.
        [calm] headline: Fine lines, steady hands.
        [playful] headline: Your mother will get used to it.
        [warm] headline: Tell us the story. We will find the line.
        [formal] headline: Tattooing in {place}.
        lead: See what we draw, tell us your idea, and we talk about place, size and time before any needle is switched on.
        lead: Bring a picture, a word or only a feeling. We draw until it is yours.
        lead: A studio in {place} for first tattoos and for those who have stopped counting.
        action: Tell us your idea | contact
        action: Ask for an appointment | contact
        second: See our work | gallery
        services.heading: What we do
        services.heading: Lines, letters, pictures
        services.intro: If you are not sure what to call it, bring a picture.
        features.heading: Before the needle
        features.intro: And after it.
        feature: A talk first | What, where, how large, and whether it will still be right later. | people
        feature: Drawn for you | You see it on paper, then on the skin, then we begin. | pencil
        feature: Clean | Fresh needles, gloves, everything opened in front of you. | shield
        feature: Breaks | Whenever you want one. | clock
        feature: Afterwards | You get written down how to look after it. | book
        item: Small pieces | A word, a sign, a line.
        item: Large pieces | Over several sessions, planned together.
        item: Cover-ups | When the old one should become something else.
        item: From the wall | Drawings that are ready and waiting.
        steps.heading: From idea to skin
        steps: Tell us the idea = Place, size, and pictures of what you like. | See the drawing = Change it until it is right. | The session = Eat something before, and bring time.
        gallery.heading: Recent work
        gallery.heading: On paper and on skin
        caption: Fine line
        caption: Black
        caption: Stencil
        caption: From the sketchbook
        caption: The table
        caption: Healed
        team.heading: Who draws
        story.heading: The studio
        story: People come with a name, a bird, a line from a song. Behind it there is usually a story, and we like to hear it, because it decides how the line should run.
        story: What we make cannot be put back into a drawer. That is why we ask more questions than you may expect, and why we sometimes say: think about it a little longer.
        faq: Does it hurt? | Yes, in some places more than in others. We tell you beforehand, and take breaks.
        faq: How do I prepare? | Sleep, eat, drink water, and leave the alcohol for another day.
        faq: How do I look after it? | You get it in writing when you leave. Keep it clean, keep it out of the sun, and leave it alone.
        faq: What does it cost? | That depends on size and time. Tell us your idea, and you hear what to expect.
        cta: What would you like to keep? | Tell us the idea, the place and the size.
        cta: Still thinking? | Good. Come and talk about it.
        contact.heading: Tell us your idea
        contact.intro: What, where, how large? A picture helps.
        """
}
