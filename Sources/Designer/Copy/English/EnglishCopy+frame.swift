extension EnglishCopy {
    /// Labels, and what stands where a person still has to say something.
    static let frame = """
        @ general
        label.open: Open
        label.also: And also
        label.phone: Phone
        label.mail: Mail
        label.branch: Also at
        label.transit: By bus or train
        label.car: By car
        label.send: Send
        label.cta: Shall we talk?
        page.home: Home
        page.work: Gallery
        page.faq: Questions
        page.team: Team
        page.news: News
        page.prices: Prices
        page.events: Events
        open.prices: [Your prices]
        open.amounts: [Your amounts]
        open.amount: [Amount]
        open.gift: [What it pays for]
        open.hours: [Your opening hours]
        open.street: [Street and number]
        open.town: [Street and number, town]
        open.phone: [Your phone number]
        open.mail: [Your mail address]
        open.stop: [The nearest stop]
        open.parking: [Where to park]
        open.name: [Name]
        open.role: [What they do]
        open.quote: [A sentence from {somebody}]
        open.time: [Time]
        open.date: [Date]
        open.event: [What happens]
        open.where: [Where]
        open.number: [Number]
        open.count: [What it counts]
        open.title: [Title]
        open.summary: [What it is about, in a sentence]
        open.page: [What visitors should know about {page}]
        """
}
