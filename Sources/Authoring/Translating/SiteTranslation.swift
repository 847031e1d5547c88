import Designer
import SiteModel

/// The translation of a whole site by somebody who can: batch by batch, each answer checked, and what fails asked once more.
struct SiteTranslation: Sendable {
    let designer: Designer
    let translator: any Translator
    let owner: TranslationOwner

    /// What came of it.
    struct Result: Sendable {
        var spec: SiteSpec
        /// Answers that could not be used, also not the second time.
        var refused = 0
        /// Why it ended early; what was translated before stays.
        var problem: (any Error)?
    }

    /// - Parameter onProgress: Told how much of all is done, from 0 to 1.
    /// - Throws: `CancellationError`.
    func run(
        _ spec: SiteSpec, into language: String, onProgress: @Sendable (Double) -> Void
    ) async throws -> Result {
        let texts = designer.textsToTranslate(of: spec, into: language)
        var result = Result(spec: spec)
        var complaints: [String: String] = [:]
        for round in 0..<2 {
            let asked = round == 0 ? texts : texts.filter { complaints[$0.address] != nil }
            let batches = TranslationBatch.batches(
                of: asked, from: spec.language, to: language, brand: spec.brand, complaints: complaints)
            complaints = [:]
            for (index, batch) in batches.enumerated() {
                do {
                    let answers = try await translator.translate(batch, for: owner)
                    let (good, bad) = Self.checked(answers, of: batch)
                    result.spec = designer.translated(result.spec, into: language, texts: good)
                    complaints.merge(bad) { _, new in new }
                } catch let error as CancellationError {
                    throw error
                } catch {
                    result.problem = error
                    return result
                }
                onProgress((Double(round) + Double(index + 1) / Double(batches.count)) / 2)
            }
            if complaints.isEmpty { break }
        }
        result.refused = complaints.count
        return result
    }

    /// The answers that can be used, and what is wrong with the others, by address.
    static func checked(
        _ answers: [String: String], of batch: TranslationBatch
    ) -> (good: [String: String], bad: [String: String]) {
        var good: [String: String] = [:]
        var bad: [String: String] = [:]
        for entry in batch.entries {
            let answer = answers[entry.key] ?? ""
            if let complaint = TranslationCheck.complaint(about: answer, for: entry.text, to: batch.to) {
                bad[entry.text.address] = complaint
            } else {
                good[entry.text.address] = answer.trimmedLines
            }
        }
        return (good, bad)
    }
}

extension String {
    /// Without space at its ends and before the ends of its lines.
    fileprivate var trimmedLines: String {
        let lines = split(separator: "\n", omittingEmptySubsequences: false).map { line in
            String(line.reversed().drop(while: \.isWhitespace).reversed())
        }
        return String(
            lines.joined(separator: "\n").drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
