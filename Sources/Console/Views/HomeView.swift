import Jobs
import Sites

/// The first page: the prompt, and the projects.
struct HomeView {
    var mayEdit: Bool
    /// What is written in the box already.
    var prompt: String
    /// Why the last prompt was refused.
    var problem: String?
    var examples = Words.sites
    var hasProjects: Bool
    var projects: [Line]
    /// The address of the next page of projects.
    var olderPage: String?

    /// One project.
    struct Line {
        var slug: String
        var name: String
        var version: Int
        var changed: String
        var changedAt: String
        var tone: String
        var isWorking: Bool
        var isWaiting: Bool
        var isReady: Bool
        var isEmpty: Bool
        var isFailed: Bool
        var progress: Int
        var step: String?

        init(_ project: Project, job: JobRecord?) {
            let standing = Standing(of: project, job: job)
            let changed = Moment(project.updatedAt)
            slug = project.slug
            name = project.name
            version = project.head
            self.changed = changed.words
            changedAt = changed.iso
            tone = standing.tone
            isWorking = standing.isWorking
            isWaiting = standing.isWaiting
            isReady = standing.isReady
            isEmpty = standing.isEmpty
            isFailed = standing.isFailed
            progress = standing.progress
            step = standing.step
        }
    }
}
