public import SiteModel

/// What ``TextMover`` gave.
public struct MovedTexts: Sendable {
    /// A text that is in the content now.
    public struct Moved: Hashable, Sendable {
        /// The component that it came from.
        public var path: FilePath
        /// Where it is edited now: one for each section that shows the component.
        public var addresses: [String]
        public var text: String
    }

    /// A text that stays in its component.
    public struct Left: Hashable, Sendable {
        public var path: FilePath
        /// Counted from one.
        public var line: Int
        public var text: String
        public var reason: Reason
    }

    public enum Reason: String, Hashable, Sendable {
        /// The function around it is given neither a section nor the data of a page.
        case noWords
        /// The code around it cannot be followed, or says something that a content file cannot.
        case unreadable
    }

    public var files: SourceFiles
    public var moved: [Moved] = []
    public var left: [Left] = []

    /// One sentence for each component, for people.
    public var sentences: [String] {
        Dictionary(grouping: moved, by: \.path).sorted { $0.key < $1.key }.map { path, texts in
            texts.count == 1
                ? "Moved a text of \(path) to the content, so that it can be edited and translated."
                : "Moved \(texts.count) texts of \(path) to the content, so that they can be edited and translated."
        }
    }
}
