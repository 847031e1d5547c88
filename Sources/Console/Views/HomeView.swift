import Sites
import Storage

/// The first page: the prompt, and the projects.
struct HomeView {
    var mayEdit: Bool
    /// What is written in the box already.
    var prompt: String
    /// Why the last prompt was refused.
    var problem: String?
    /// What a site costs, and what is left; nil where it costs nothing.
    var cost: String?
    var examples: [Start]
    /// The first examples, to start with one click where there is no project yet.
    var starters: [Start]
    /// There is no project, so the page says how it all works.
    var teaches: Bool
    /// There are so many projects that one wants to search.
    var mayFind: Bool
    /// What is searched for.
    var find: String?
    /// Said where nothing was found.
    var foundNone: String?
    /// How many projects there are, or were found.
    var number: String?
    var hasProjects: Bool
    var projects: [Card]
    /// The addresses of the next and the previous page of projects.
    var olderPage: String?
    var newerPage: String?
    var hasPages: Bool
    /// Where the page's script asks for the projects again.
    var partsAddress: String

    /// A site to begin with, and the name of its picture.
    struct Start {
        var picture: String
        var title: String
        var hint: String
        var text: String
        /// The text as a part of an address.
        var encoded: String
    }

    /// One project.
    struct Card {
        var id: String
        var slug: String
        var name: String
        var changed: String
        var changedAt: String
        var tone: String
        var state: String
        /// Something will change by itself.
        var isMoving: Bool
        /// The address of its front page, and the build that is there; nil before the first.
        var preview: String?
        var build: String?
        /// New messages from the forms of the site, in words.
        var messages: String?
    }
}

extension HomeView {
    /// - Parameters:
    ///   - prompt: What stands in the box.
    ///   - problem: Why the last prompt was refused.
    ///   - cost: What a site costs, and what is left, in words.
    init(
        _ shelf: ShelfFacts, mayEdit: Bool, prompt: String, problem: String? = nil, cost: String? = nil, words: Words
    ) {
        let isSearch = !shelf.find.isEmpty
        self.mayEdit = mayEdit
        self.prompt = prompt
        self.problem = problem
        self.cost = cost
        examples = zip(Self.pictures, words.examples("home_example")).map { picture, example in
            Start(
                picture: picture, title: example.title, hint: example.hint, text: example.text,
                encoded: example.encoded)
        }
        starters = Array(examples.prefix(3))
        hasProjects = !shelf.entries.isEmpty
        teaches = !hasProjects && !isSearch && !shelf.isLater
        mayFind = shelf.mayFind
        find = isSearch ? shelf.find : nil
        foundNone = isSearch && !hasProjects ? words("home_found_none", ["words": shelf.find]) : nil
        number = shelf.number.flatMap { number in
            guard number > 0 else { return nil }
            return isSearch
                ? words.count("home_found", number, ["words": shelf.find]) : words.count("home_number", number)
        }
        projects = shelf.entries.map { Card($0, words: words) }
        let search = isSearch ? "find=\(Example.encode(shelf.find))" : ""
        olderPage = shelf.last.map { Self.address("before=\($0)", search) }
        newerPage = shelf.isLater ? Self.address(search) : nil
        hasPages = olderPage != nil || newerPage != nil
        partsAddress = Self.address("view=parts", search, shelf.before.map { "before=\($0)" } ?? "")
    }

    /// What the pictures of the examples are called, in their order, which is the same in all languages.
    private static let pictures = ["bakery", "practice", "photographer", "app", "band", "wedding", "charity", "cafe"]

    private static func address(_ parameters: String...) -> String {
        let query = parameters.filter { !$0.isEmpty }.joined(separator: "&")
        return query.isEmpty ? "/" : "/?\(query)"
    }
}

extension HomeView.Card {
    init(_ entry: ShelfFacts.Entry, words: Words) {
        let project = entry.project
        let standing = Standing(of: project, job: entry.job)
        let changed = Moment(project.updatedAt)
        id = project.id.description
        slug = project.slug
        name = project.name
        self.changed = changed.words
        changedAt = changed.iso
        tone = standing.tone
        state = words.state(of: project, standing)
        isMoving = standing.isMoving
        preview = entry.build == nil ? nil : entry.preview
        build = entry.build?.description
        messages = entry.unread > 0 ? words.count("home_messages", entry.unread) : nil
    }
}

extension Words {
    /// How a project is doing, in a few words.
    fileprivate func state(of project: Project, _ standing: Standing) -> String {
        if standing.isWorking {
            let step = standing.step.map(step) ?? self["state_starting"]
            return self("home_working", ["n": "\(standing.progress)", "step": step])
        }
        if standing.isWaiting { return self["state_waiting"] }
        if standing.isFailed { return self["state_failed"] }
        return standing.isReady ? self("home_ready", ["n": "\(project.head)"]) : self["state_empty"]
    }
}
