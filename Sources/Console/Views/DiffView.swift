import Foundation
import SiteModel
import Sites
import Storage

/// The page that shows what a version changed.
struct DiffView {
    var head: ProjectHead
    var id: String
    var slug: String
    var number: Int
    var label: String
    var message: String
    var at: String
    var atISO: String
    /// Why the last thing was refused.
    var problem: String?
    var isBusy: Bool
    var mayEdit: Bool
    var mayRevert: Bool
    var isFirst: Bool
    var base: String?
    var baseNumber: Int?
    var previous: String?
    var next: String?
    var others: [Option]
    var parts: String
    // In words.
    var sentences: [String]
    var hasSentences: Bool
    var texts: [SpecChanges.TextChange]
    var hasTexts: Bool
    var look: [String]
    var hasLook: Bool
    var isSame: Bool
    /// What a model made of it, and what that took.
    var turn: ModelTurnView?
    // To look at.
    var pages: [Choice]
    var devices: [Choice]
    var ways: [Choice]
    var way: String
    var device: String
    var width: Int
    var page: String
    var before: Side?
    var after: Side
    // Line by line.
    var filesWords: String
    var hasFiles: Bool
    var files: [FileView]

    struct Option {
        var value: String
        var label: String
        var isChosen: Bool
    }

    /// A way to look, as a link.
    struct Choice {
        var label: String
        var address: String
        var isCurrent: Bool
    }

    /// One of the two versions.
    struct Side {
        var number: Int
        var label: String
        /// The page's address; nil where it cannot be shown.
        var url: String?
        /// The version has the page, but no build.
        var isUnbuilt: Bool
        /// Why it cannot be shown.
        var reason: String?
    }

    enum Device: String, CaseIterable {
        case phone, tablet, desktop

        var width: Int {
            switch self {
            case .phone: 390
            case .tablet: 820
            case .desktop: 1280
            }
        }
    }

    /// What was asked for.
    struct Asked {
        var number: Int
        var against: Int?
        var page: String?
        var isOverlay = false
        var device = Device.desktop
        /// The file to show whole.
        var file: String?
    }

    /// The most lines of all files together that a page shows: a first version has thousands.
    private static let mostLines = 1_000
}

extension DiffView {
    init(_ facts: ProjectFacts, _ diff: DiffFacts, _ asked: Asked, words: Words) {
        let project = facts.project
        let version = diff.version
        let moment = Moment(version.createdAt)
        let address = "/projects/\(project.slug)/versions"
        let ways = Ways(address: "\(address)/\(version.number)", asked: asked)
        let shown = diff.spec?.pages.map { ($0.path, $0.label) } ?? [("/", words["diff_first_page"])]
        let gone = (diff.baseSpec?.pages ?? []).filter { page in !shown.contains { $0.0 == page.path } }
        let all = shown + gone.map { ($0.path, $0.label) }
        let page = all.first { $0.0 == asked.page }?.0 ?? all.first?.0 ?? "/"
        head = ProjectHead(facts, panel: .versions, isDesk: false, words: words)
        id = project.id.description
        slug = project.slug
        number = version.number
        label = words("project_version", ["n": "\(version.number)"])
        message = words.version(version.message)
        at = moment.words
        atISO = moment.iso
        isBusy = facts.lock != nil
        mayEdit = facts.mayEdit
        mayRevert = facts.mayEdit && version.number != project.head
        isFirst = diff.base == nil
        baseNumber = diff.base?.number
        base = diff.base.map { words("project_version", ["n": "\($0.number)"]) }
        previous = version.number > 1 ? "\(address)/\(version.number - 1)" : nil
        next = version.number < project.head ? "\(address)/\(version.number + 1)" : nil
        others = diff.others.filter { $0.number != version.number }.map {
            Option(
                value: "\($0.number)",
                label: "\(words("project_version", ["n": "\($0.number)"])): \(words.version($0.message).prefix(60))",
                isChosen: $0.number == diff.base?.number)
        }
        parts = ways.address(page: asked.page) + "&parts=1"
        turn = diff.turn.map { ModelTurnView($0, words: words) }
        let changes = diff.spec.flatMap { new in
            diff.baseSpec.map { SpecChanges(from: $0, to: new, words: words) }
        }
        sentences = changes?.sentences ?? []
        texts = changes?.texts ?? []
        look = changes?.look ?? []
        hasSentences = !sentences.isEmpty
        hasTexts = !texts.isEmpty
        hasLook = !look.isEmpty
        isSame = diff.base != nil && diff.files.isEmpty
        self.page = page
        pages = all.map { Choice(label: $0.1, address: ways.address(page: $0.0), isCurrent: $0.0 == page) }
        device = asked.device.rawValue
        width = asked.device.width
        devices = Device.allCases.map { one in
            Choice(
                label: words["project_device_\(one.rawValue)"], address: ways.address(page: page, device: one),
                isCurrent: one == asked.device)
        }
        way = asked.isOverlay ? "overlay" : "side"
        self.ways = [false, true].map { isOverlay in
            Choice(
                label: words[isOverlay ? "diff_overlay" : "diff_side"],
                address: ways.address(page: page, isOverlay: isOverlay), isCurrent: isOverlay == asked.isOverlay)
        }
        before = diff.baseLook.map { Self.side($0, has: diff.baseSpec, page, words) }
        after = Self.side(diff.look, has: diff.spec, page, words)
        let room = Self.room(for: diff.files)
        files = diff.files.map { file in
            FileView(
                file, isAsked: file.path.text == asked.file,
                address: ways.address(page: page) + "&file=\(file.path.text.forQuery)#file",
                room: room[file.path] ?? 0, words: words)
        }
        hasFiles = !files.isEmpty
        filesWords = words.count("diff_files", files.count)
    }

    /// How many lines each file may show. Small changes come first: they are what people did, large ones what programs
    /// wrote.
    private static func room(for files: [FileDiff]) -> [FilePath: Int] {
        var room: [FilePath: Int] = [:]
        var left = mostLines
        for file in files.sorted(by: { $0.lineCount < $1.lineCount }) {
            room[file.path] = min(left, FileView.mostLines)
            left -= min(left, FileView.mostLines, file.lineCount)
        }
        return room
    }

    private static func side(
        _ side: DiffFacts.Side, has spec: SiteSpec?, _ page: String, _ words: Words
    ) -> Side {
        let isThere = spec?.pages.contains { $0.path == page } ?? (page == "/")
        return Side(
            number: side.number, label: words("project_version", ["n": "\(side.number)"]),
            url: side.isBuilt && isThere ? side.origin + ProjectHead.stillPath + page : nil,
            isUnbuilt: isThere && !side.isBuilt,
            reason: isThere ? (side.isBuilt ? nil : words["diff_unbuilt"]) : words["diff_no_page"])
    }

    /// The addresses of the same comparison, looked at in another way.
    private struct Ways {
        var address: String
        var asked: Asked

        func address(page: String?, device: Device? = nil, isOverlay: Bool? = nil) -> String {
            let way = isOverlay ?? asked.isOverlay ? "overlay" : "side"
            var query = "view=\(way)&device=\((device ?? asked.device).rawValue)"
            if let against = asked.against { query += "&against=\(against)" }
            if let page { query += "&page=\(page.forQuery)" }
            return "\(address)?\(query)"
        }
    }
}
