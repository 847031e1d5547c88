import SiteModel

extension SourceFiles {
    /// The content of the file at a path that is written in the program.
    subscript(named text: String) -> [UInt8]? {
        (try? FilePath(text)).flatMap { self[$0] }
    }
}
