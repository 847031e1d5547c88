import SiteModel

/// The signs `>` and `}` in the text of markup, where they must be written as values.
struct StraySignSlip: Slip {
    let name = "stray-sign"

    func mend(_ path: FilePath, _ text: String, in files: SourceFiles) -> MendedText? {
        guard CodeMap.reads(path.fileExtension) else { return nil }
        let map = CodeMap(text)
        // In broken markup nobody knows what is text.
        guard !map.strays.isEmpty, map.isWhole else { return nil }
        let edits = map.strays.map { place in
            (range: place..<place + 1, text: "{\"\(map.text(place..<place + 1))\"}")
        }
        return MendedText(map.replacing(edits), "Wrote the signs “>” and “}” in texts of \(path) as values.")
    }
}
