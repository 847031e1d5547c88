import Designer
import Jobs
import LanguageModels
import SiteModel
import Sites
import Storage

extension Authoring {
    /// Has the rest of a translation made by a model, where there is one.
    ///
    /// Without a model the site is as the designer left it, and the answer says how much is not translated.
    /// - Parameters:
    ///   - old: The site before the command.
    ///   - asked: The site after it, with what the designer itself can say.
    func translated(
        _ asked: SiteSpec, since old: SiteSpec, into languages: [String], saying summary: [String], _ job: SiteEdit,
        _ project: Project, _ run: RunContext
    ) async throws -> (spec: SiteSpec, said: [String]) {
        guard let models = try await self.asked(for: .translate, in: project.workspace)?.models else {
            return (asked, summary)
        }
        let translator = ModelTranslator(router: models.router)
        let answers = Answers.to(job.text)
        let owner = TranslationOwner(
            workspace: project.workspace.description, user: run.job.user?.description, project: project.id.description)
        let translation = SiteTranslation(designer: designer, translator: translator, owner: owner)
        var spec = asked
        var said = summary
        for language in languages {
            run.progress(12, step: "Translating the texts")
            let before = designer.sayTranslated(old, to: spec, into: language, command: job.text, tried: false)
            let result = try await translation.run(spec, into: language) { part in
                run.progress(12 + Int(part * 3), step: "Translating the texts")
            }
            spec = result.spec
            let after = designer.sayTranslated(old, to: spec, into: language, command: job.text, tried: true)
            if let after, let index = said.firstIndex(where: { $0 == before }) { said[index] = after }
            if result.refused > 0 { said.append(answers.refusedTranslations(result.refused)) }
            if let problem = result.problem {
                said.append(translator.sentence(for: problem, isArabic: answers.isArabic))
                break
            }
        }
        return (spec, said)
    }
}

extension Answers {
    /// Answers of a model that were not taken.
    func refusedTranslations(_ count: Int) -> String {
        isArabic
            ? "لم يُقبل \(count) من أجوبة النموذج، لأنها لم تُبقِ الأرقام أو الروابط أو الشكل كما كانت."
            : "\(count == 1 ? "One answer" : "\(count) answers") of the model could not be used: numbers, links or the form of the text were not kept."
    }
}
