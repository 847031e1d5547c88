import SiteModel

/// One element that is never closed, where the lines say at which place its closing tag is missing; and closing tags
/// without an opening one, where nothing else is wrong.
struct UnclosedElementSlip: Slip {
    let name = "unclosed-element"

    func mend(_ path: FilePath, _ text: String, in files: SourceFiles) -> MendedText? {
        guard CodeMap.reads(path.fileExtension) else { return nil }
        let map = CodeMap(text)
        if map.unclosed.isEmpty, map.unopened.count == 1, let index = map.unopened.first {
            let mended = map.replacing([(wholeLine(of: map.tags[index].range, in: map), "")])
            guard CodeMap(mended).isWhole else { return nil }
            return MendedText(mended, "Removed a closing tag in \(path) that closes nothing.")
        }
        guard map.unclosed.count == 1, map.unopened.isEmpty, let unclosed = map.unclosed.first else { return nil }
        let candidates = [misaligned(in: map), simple(unclosed, in: map), atEnd(unclosed, in: map)]
        for case let edit? in candidates {
            let mended = map.replacing([edit.edit])
            let again = CodeMap(mended)
            guard again.isWhole, again.strays.count <= map.strays.count else { continue }
            return MendedText(mended, "Closed the element “\(edit.name)” in \(path).")
        }
        return nil
    }

    private typealias Candidate = (edit: (range: Range<Int>, text: String), name: String)

    /// The first element whose closing tag stands further out than it does itself: that tag is another's.
    private func misaligned(in map: CodeMap) -> Candidate? {
        for (index, tag) in map.tags.enumerated() where tag.kind == .opening {
            guard let partner = tag.partner, index < partner, map.opensLine(tag.range.lowerBound) else { continue }
            let close = map.tags[partner].range.lowerBound
            guard map.opensLine(close), map.lineStart(close) != map.lineStart(tag.range.lowerBound) else { continue }
            let indentation = map.indentation(at: tag.range.lowerBound)
            guard map.indentation(at: close).utf8.count < indentation.utf8.count else { continue }
            let place = map.lineStart(close)
            return ((place..<place, "\(indentation)</\(tag.name)>\n"), tag.name)
        }
        return nil
    }

    /// An element with only text behind it on its line ends there; another one ends before what did not fit.
    private func simple(_ unclosed: CodeMap.Unclosed, in map: CodeMap) -> Candidate? {
        let tag = map.tags[unclosed.tag]
        guard unclosed.noticed < map.bytes.count, map.bytes[unclosed.noticed] == UInt8(ascii: "<") else { return nil }
        let end = map.lineEnd(tag.range.upperBound)
        let isAlone = !map.tags.contains {
            $0.range.lowerBound >= tag.range.upperBound && $0.range.lowerBound < min(end, unclosed.noticed)
        }
        let rest = map.bytes[tag.range.upperBound..<min(end, unclosed.noticed)]
        if isAlone, rest.contains(where: { !CodeScanner.isSpace($0) }) {
            let place = min(end, unclosed.noticed)
            return ((place..<place, "</\(tag.name)>"), tag.name)
        }
        guard map.opensLine(unclosed.noticed) else {
            return ((unclosed.noticed..<unclosed.noticed, "</\(tag.name)>"), tag.name)
        }
        let place = map.lineStart(unclosed.noticed)
        return ((place..<place, "\(map.indentation(at: tag.range.lowerBound))</\(tag.name)>\n"), tag.name)
    }

    /// An outermost element ends behind the last tag before the component does.
    private func atEnd(_ unclosed: CodeMap.Unclosed, in map: CodeMap) -> Candidate? {
        let tag = map.tags[unclosed.tag]
        guard tag.depth == 0,
            let last = map.tags.last(where: {
                $0.range.upperBound <= unclosed.noticed && $0.range.lowerBound >= tag.range.lowerBound
            })
        else { return nil }
        var place = last.range.upperBound
        // Text behind the last tag belongs to the element, up to the bracket that ends it.
        while place < unclosed.noticed,
            ![UInt8(ascii: "\n"), UInt8(ascii: ")"), UInt8(ascii: ";")].contains(map.bytes[place])
        {
            place += 1
        }
        let isOnOneLine = map.lineStart(last.range.lowerBound) == map.lineStart(tag.range.lowerBound)
        let indentation = map.indentation(at: tag.range.lowerBound)
        return ((place..<place, isOnOneLine ? "</\(tag.name)>" : "\n\(indentation)</\(tag.name)>"), tag.name)
    }

    /// The tag, with its line where it stands alone there.
    private func wholeLine(of range: Range<Int>, in map: CodeMap) -> Range<Int> {
        let end = map.lineEnd(range.upperBound)
        guard map.opensLine(range.lowerBound),
            map.bytes[range.upperBound..<end].allSatisfy({ CodeScanner.isSpace($0) })
        else { return range }
        return map.lineStart(range.lowerBound)..<min(end + 1, map.bytes.count)
    }
}
