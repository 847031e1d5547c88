public import Building
public import SiteModel

/// What a fixer did about one problem.
public struct Repair: Hashable, Sendable {
    /// The new contents of the files that it changed, and of those that it made.
    public var changes: [FilePath: [UInt8]]
    /// What was done, in one sentence for people.
    public var sentence: String

    public init(changes: [FilePath: [UInt8]], sentence: String) {
        self.changes = changes
        self.sentence = sentence
    }

    init(_ path: FilePath, _ text: String, _ sentence: String) {
        self.init(changes: [path: Array(text.utf8)], sentence: sentence)
    }
}

/// Mends one kind of mistake that a build reports. Pure: the same problem in the same files gives the same repair.
public protocol Fixer: Sendable {
    /// The permanent name of the kind, for figures.
    var name: String { get }

    /// The repair of `problem`; nil where it is of another kind, or where more than one repair would be possible.
    func fix(_ problem: Diagnostic, in files: SourceFiles) -> Repair?
}

/// A mistake that can be seen in a file alone, whether or not a build fails from it.
public protocol Slip: Sendable {
    /// The permanent name of the kind, for figures.
    var name: String { get }

    /// What a tool says about the mistake without naming the file.
    var marks: [String] { get }

    /// The file without the mistake, and what was done; nil where the file does not have it.
    func mend(_ path: FilePath, _ text: String, in files: SourceFiles) -> MendedText?
}

extension Slip {
    public var marks: [String] { [] }
}

/// A file without a slip.
public struct MendedText: Hashable, Sendable {
    public var text: String
    /// What was done, in one sentence for people.
    public var sentence: String

    public init(_ text: String, _ sentence: String) {
        self.text = text
        self.sentence = sentence
    }
}

/// Mends a slip in the file that a problem names.
struct SlipFixer: Fixer {
    let slip: any Slip
    var name: String { slip.name }

    func fix(_ problem: Diagnostic, in files: SourceFiles) -> Repair? {
        if let file = problem.file {
            guard let path = try? FilePath(file), let text = files.text(path),
                let mended = slip.mend(path, text, in: files)
            else { return nil }
            return Repair(path, mended.text, mended.sentence)
        }
        guard slip.marks.contains(where: { problem.message.contains($0) }) else { return nil }
        var repair = Repair(changes: [:], sentence: "")
        for path in files.paths where path.isBelow("src") {
            guard let text = files.text(path), let mended = slip.mend(path, text, in: files) else { continue }
            repair.changes[path] = Array(mended.text.utf8)
            repair.sentence += (repair.sentence.isEmpty ? "" : " ") + mended.sentence
        }
        return repair.changes.isEmpty ? nil : repair
    }
}
