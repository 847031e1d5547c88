import Foundation
import LanguageModels
import SiteModel
import Sites

/// What is said of the work of models.
extension Answers {
    /// Where only a language model could do what is asked.
    func needsModel() -> String {
        isArabic
            ? "يحتاج هذا إلى نموذج لغوي، ولا يوجد نموذج مُعدّ. أضِف مزوّداً في صفحة النماذج، أو اطلب تغييراً بكلمات بسيطة. لم يتغير شيء."
            : """
            This needs a language model, and none is set up. Add a provider on the page “Language models”, or ask for a \
            change in plain words. Nothing was changed.
            """
    }

    /// A plan of the built-in designer.
    func wouldDo(_ summary: [String]) -> String {
        guard !summary.isEmpty else {
            return isArabic ? "سأفعل ما طلبت كما هو." : "I would do just what you say."
        }
        let lead = isArabic ? "سأفعل هذا:" : "This is what I would do:"
        return ([lead] + summary.map { "– \($0)" }).joined(separator: "\n")
    }

    func modelRefused(_ why: String, version: Int) -> String {
        isArabic
            ? "لم أنجح في هذا التغيير: \(why) لم يتغير شيء، وتبقى النسخة \(version) معروضة. لا يُحتسب عليك شيء."
            : """
            I could not make this change: \(why) Nothing was changed, version \(version) stays up, and nothing is \
            charged. Say it in smaller steps, or try again.
            """
    }

    /// Why a new site stays as the built-in designer made it.
    func modelLeftOut(_ error: String) -> String {
        isArabic
            ? "لم يشارك النموذج اللغوي: \(error) هذا الموقع من عمل المصمم المدمج."
            : "The language model took no part: \(error) This is the site of the built-in designer."
    }

    /// Sentences about a change that a model made.
    func modelChanged(_ site: ChangedSite, _ figures: TurnFigures, wish: String) -> [String] {
        var sentences: [String] = []
        let said = site.prose.trimmingCharacters(in: .whitespacesAndNewlines)
        let notes = site.notes.joined(separator: " ")
        if !said.isEmpty {
            sentences.append(String(said.prefix(2_000)))
        } else if !notes.isEmpty {
            sentences.append(String(notes.prefix(2_000)))
        } else {
            sentences.append(isArabic ? "غيّرتُ ما طلبت." : "Done: \(wish.prefix(200))")
        }
        if figures.rounds > 1 {
            sentences.append(
                isArabic
                    ? "صُحّح التغيير قبل عرضه."
                    : "What was wrong at first was put right before it was shown (\(figures.rounds - 1) of \(figures.rounds) answers)."
            )
        }
        if !site.warnings.isEmpty {
            let list = site.warnings.prefix(3).joined(separator: " ")
            sentences.append(isArabic ? "انتبه: \(list)" : "To look at: \(list)")
        }
        if !site.beyond.isEmpty {
            let list = site.beyond.prefix(5).map { "“\($0.path)”" }.joined(separator: ", ")
            sentences.append(
                isArabic
                    ? "تغيّرت أيضاً ملفات لم تطلبها: \(list)."
                    : "Also changed, beyond what you asked for: \(list). The list of versions shows how.")
        }
        return sentences
    }
}
