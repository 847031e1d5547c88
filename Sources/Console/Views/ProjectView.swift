import Designer
import Jobs
import SiteModel
import Sites
import Storage
import Web

/// The page of a project.
struct ProjectView {
    var head: ProjectHead
    var id: String
    var slug: String
    var name: String
    /// The part that is shown where there is room for one.
    var panel: String
    /// The address of what follows the events on the page.
    var parts: String
    var mayEdit: Bool
    /// A job holds the project.
    var isBusy: Bool
    /// What is written in the box already.
    var text: String
    /// Why the last thing was refused.
    var problem: String?
    var examples: [Example]
    var isBuilt: Bool
    var previewURL: String
    var previewOrigin: String
    var pages: [PageLine]
    /// The build that the preview shows, by the name that its pages say, and its version.
    var buildName: String
    var buildVersion: Int?
    /// What the keys of texts are called, as JSON for the script of the preview.
    var textNames: String
    /// The words of changing texts by clicking, and of problems of pages, as JSON for their scripts.
    var clickWords: String
    var problemWords: String
    var turnWords: String
    /// The keys of texts that may have several lines.
    var keysWithLines: String
    /// What the text in the box is about.
    var about: String
    var lock: LockLine?
    var job: WorkView?
    var turns: [TurnView]
    /// The address of what was said before.
    var earlier: String?
    var isEarlier: Bool
    /// The address of what was said last.
    var newestTurns: String
    var talks: TalksView
    var choices: [Choice]
    var isChoosing: Bool
    var hasVersions: Bool
    var versions: [VersionLine]
    /// The address of the versions before these.
    var olderVersions: String?
    var hasGaps: Bool
    var gapsIntro: String
    var gaps: [GapPage]
    var memory: MemoryView

    /// A page of the site.
    struct PageLine {
        var id: String
        var path: String
        var label: String
    }

    /// Who is at work, on what, and since when.
    struct LockLine {
        var doing: String
        var since: String
        var sinceAt: String
        var by: String
        var mayUnlock: Bool
    }

    /// One of several designs.
    struct Choice {
        var number: Int
        var label: String
        var address: String
        var previewURL: String
        /// Its front page without scripts.
        var picture: String
    }

    struct VersionLine {
        var number: Int
        var label: String
        var message: String
        var at: String
        var atISO: String
        var by: String?
        var files: String
        /// It is in the preview.
        var isUp: Bool
        var mayRevert: Bool
    }
}

extension ProjectView {
    /// What was asked for with the page.
    struct Asked {
        var panel = Panel.chat
        var window = ProjectFacts.Window()
        /// What stands in the box for changes, and the text of the site that it is about.
        var text = ""
        var about = ""
        /// What was written for the memory and refused.
        var memory: String?
        /// The title that was refused for the conversation.
        var title: String?
        /// Why the last thing was refused.
        var problem: String?
    }

    init(_ facts: ProjectFacts, _ asked: Asked, words: Words) {
        let project = facts.project
        head = ProjectHead(facts, panel: asked.panel, isDesk: true, words: words)
        id = project.id.description
        slug = project.slug
        name = project.name
        panel = asked.panel.rawValue
        let address = "/projects/\(project.slug)"
        // Whatever somebody else begins meanwhile, the page stays with its conversation.
        let place = facts.talk.map { "&conversation=\($0.id)" } ?? ""
        parts =
            address + "?view=parts&panel=\(asked.panel.rawValue)" + place
            + (asked.window.find.isEmpty ? "" : "&find=\(asked.window.find.forQuery)")
            + (asked.window.earlier.map { "&earlier=\($0)" } ?? "")
            + (asked.window.versionsBefore.map { "&before=\($0)" } ?? "")
        mayEdit = facts.mayEdit
        isBusy = facts.lock != nil
        text = asked.text
        problem = asked.problem
        examples = words.examples("project_example")
        isBuilt = facts.build != nil
        previewOrigin = facts.previewOrigin
        previewURL = facts.previewOrigin + "/"
        pages = facts.spec?.pages.map { PageLine(id: $0.id, path: $0.path, label: $0.label) } ?? []
        buildName = facts.build.map { StaticSite.id(artifact: $0.artifact, variant: $0.variant) } ?? ""
        buildVersion = facts.build?.version
        textNames = words.textNames
        clickWords = words.json(of: "click_")
        problemWords = words.json(of: "problem_")
        turnWords = words.json(of: "turn_")
        keysWithLines = SiteTexts.keysWithLines.joined(separator: " ")
        about = asked.about
        lock = facts.lock.map { Self.line($0, facts, words) }
        job = facts.toldJob.map { WorkView($0, facts, words: words) }
        turns = TurnView.all(facts, words: words)
        earlier =
            facts.conversation.hasEarlier
            ? facts.conversation.messages.first.map { "\(address)?panel=chat\(place)&earlier=\($0.id)" } : nil
        isEarlier = !facts.conversation.isNewest
        newestTurns = "\(address)?panel=chat\(place)"
        talks = TalksView(facts, find: asked.window.find, renaming: asked.title, words: words)
        choices = Self.choices(facts, words)
        isChoosing = !choices.isEmpty
        hasVersions = !facts.versions.isEmpty
        versions = facts.versions.map { Self.line($0, facts, words) }
        olderVersions =
            facts.hasOlderVersions
            ? facts.versions.last.map { "\(address)?panel=versions&before=\($0.number)" } : nil
        gaps = facts.spec.map { GapPage.all(facts.gaps, in: $0, words: words) } ?? []
        hasGaps = !gaps.isEmpty
        gapsIntro = words.count("project_gaps_intro", facts.gapCount)
        memory = MemoryView(facts, written: asked.memory, words: words)
    }

    private static func line(_ lock: ProjectLock, _ facts: ProjectFacts, _ words: Words) -> LockLine {
        let since = Moment(lock.since)
        let kind = [SiteGeneration.kind: "generate", SiteEdit.kind: "edit"][lock.kind] ?? "build"
        let name = lock.user.flatMap { facts.names[$0] }
        return LockLine(
            doing: words["project_lock_\(kind)"], since: since.words, sinceAt: since.iso,
            by: lock.user == facts.reader
                ? words["project_by_you"]
                : name.map { words("project_by", ["name": $0]) } ?? words["project_by_server"],
            mayUnlock: facts.mayAdminister)
    }

    /// The designs of the newest turn that asks for a choice, until something newer than them is there.
    private static func choices(_ facts: ProjectFacts, _ words: Words) -> [Choice] {
        guard facts.mayEdit, let asking = facts.conversation.messages.last(where: { !$0.choices.isEmpty }),
            facts.conversation.isNewest, asking.choices.max() == facts.project.head
        else { return [] }
        return asking.choices.enumerated().compactMap { index, number in
            facts.conversation.origins[number].map {
                Choice(
                    number: number, label: words("project_direction", ["n": "\(index + 1)"]),
                    address: "/projects/\(facts.project.slug)/versions/\(number)", previewURL: $0 + "/",
                    picture: $0 + ProjectHead.stillPath)
            }
        }
    }

    private static func line(_ version: Version, _ facts: ProjectFacts, _ words: Words) -> VersionLine {
        let moment = Moment(version.createdAt)
        let isOther = version.author != facts.reader
        return VersionLine(
            number: version.number, label: words("project_version", ["n": "\(version.number)"]),
            message: words.version(version.message), at: moment.words, atISO: moment.iso,
            by: isOther ? version.author.flatMap { facts.names[$0] } : nil,
            files: words.count("project_files", version.fileCount), isUp: version.number == facts.build?.version,
            mayRevert: facts.mayEdit && version.number != facts.project.head)
    }
}
