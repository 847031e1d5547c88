import SiteModel

/// The words by which people ask for a section.
struct SectionWords: Sendable {
    private let phrases: [String: [(words: [String], kind: String)]]

    /// Lines of `kind: phrase, phrase`.
    init(_ text: String) {
        var phrases: [String: [(words: [String], kind: String)]] = [:]
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else {
                continue
            }
            let kind = String(parts[0]).trimmedSpace
            for phrase in parts[1].split(separator: ",") {
                let words = phrase.split(separator: " ").map(String.init)
                guard let first = words.first else {
                    continue
                }
                phrases[first, default: []].append((words, kind))
            }
        }
        self.phrases = phrases.mapValues { $0.sorted { $0.words.count > $1.words.count } }
    }

    /// The kind whose phrase stands at the index; the longest wins.
    func match(_ passage: Passage, at index: Int) -> (kind: String, length: Int)? {
        for phrase in phrases[passage.key(index)] ?? [] where passage.has(phrase.words, at: index) {
            return (phrase.kind, phrase.words.count)
        }
        return nil
    }

    static let english = SectionWords(
        """
        hero: hero, big headline, top banner, hero section
        features: features, feature section, benefits, advantages, highlights, why choose us, what makes us different
        services: services, service list, treatments, what we do, practice areas, our services, list of services
        menu: menu, food menu, drinks menu, wine list, lunch menu, our menu, menus, drinks list
        products: products, product list, collection, collections, bestsellers, catalogue, catalog, shop section, our products
        gallery: gallery, projects, photos, pictures, photo gallery, portfolio section, selected work, my work, our work, galleries, portfolio gallery, project gallery, images, lookbook, before and after
        story: our story, story, about us, about me, about section, history, our history, who we are, biography, bio, about
        team: team, our team, staff, our people, the doctors, the team, our doctors, meet the team, speakers, crew, line-up, lineup, teachers, artists, trainers, instructors, stylists, barbers
        testimonials: testimonials, reviews, customer quotes, quotes, customer reviews, testimonial, client quotes, what customers say, what people say, what clients say, guest book, recommendations, references, patient reviews
        pricing: pricing, prices, price list, plans, pricing table, rates, fees, membership, memberships, packages, tuition, price section, tickets
        faq: faq, faqs, questions, frequently asked questions, questions and answers, q&a, common questions
        hours: opening hours, opening times, hours, business hours, office hours, when we are open, open hours, visiting hours
        findUs: how to find us, find us, map, directions, location, how to get there, where we are, getting here, where to find us, locations
        contact: contact form, contact, contact us, get in touch, contact details, contact section, enquiry form, write to us, contact info, inquiry form
        schedule: schedule, timetable, programme, agenda, class schedule, class timetable, course schedule, the day, order of the day, weekly schedule
        events: events, tour dates, concert dates, gigs, shows, upcoming events, upcoming shows, calendar, exhibitions, what's on, concerts, tour, event list
        stats: stats, numbers, key figures, in numbers, statistics, figures
        logos: logos, clients, partners, sponsors, press, client logos, client list, as seen in
        steps: how it works, steps, process, our process, step by step, how we work, how to join, how to book
        posts: blog, news, articles, journal, blog posts, posts, latest news, recipes, stories, episodes
        newsletter: newsletter, mailing list, newsletter signup, newsletter sign-up, email signup, email list, waitlist, waiting list
        callToAction: call to action, cta, call-to-action, booking button, sign-up button
        text: text section, text, paragraph, imprint
        donations: donate button, donation button, ways to help, donation form, donation tiers, donations, donate section, ways to give, donation section, giving
        signUp: volunteers wanted, volunteers needed, volunteers welcome, we need volunteers, order form, pre-order form, preorder form, ordering form, volunteer form, membership form, sign-ups, signups, rsvps, enquiry for a place, table booking, online booking, rsvp, rsvp form, sign-up form, signup form, sign up form, registration form, registration, booking form, order form, reservation form, application form, enrolment form
        """)
}
