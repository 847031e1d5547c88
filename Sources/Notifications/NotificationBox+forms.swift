public import Accounts
public import Storage

extension NotificationBox {
    /// Tells everybody who may answer that a visitor sent something with a form of a site, in the transaction that
    /// stores it. What one form brings within an hour is one notification, which counts.
    /// - Parameters:
    ///   - name: What the project is called.
    ///   - form: Which form of the site.
    ///   - label: What the site calls the form.
    public func tellMessage(
        of project: ProjectID, called name: String, form: String, label: String, in workspace: WorkspaceID,
        accounts: Accounts, tx: Transaction
    ) throws {
        let hour = tx.nowMilliseconds / 3_600_000
        // In one order, so that two transactions cannot wait for each other.
        for user in try accounts.members(of: workspace, allowing: .edit, in: tx).sorted() {
            var draft = NotificationDraft(
                .messagesReceived, user: user, workspace: workspace, about: "form:\(project):\(form):\(hour)")
            draft.isCounted = true
            draft.project = project
            draft.facts.projectName = name
            draft.facts.form = form
            draft.facts.formLabel = label
            try write(draft, in: tx)
        }
    }
}
