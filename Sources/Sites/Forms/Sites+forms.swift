import SiteModel
public import Storage
import Synchronization

/// What a site's address takes in at this moment.
public struct FormTarget: Sendable {
    public var project: ProjectID
    public var settings: FormSettings
    /// The forms of the version that is up.
    public var forms: SiteForms

    /// The form with a name; nil where the site has none, and takes no other.
    public func form(_ name: String) -> FormDefinition? {
        guard let known = forms.forms else {
            guard settings.takesAny else { return nil }
            return FormDefinition(name: name, purpose: .any, label: name, page: "/", fields: [])
        }
        return known[name]
    }
}

extension Sites {
    /// What the address with this label takes in; nil for a label that nobody has, and before the first build.
    public func formTarget(label: String) async throws -> FormTarget? {
        guard let target = try await previewTarget(label: label), let build = target.build else { return nil }
        let (tree, settings) = try await database.read { tx in
            (
                try version(build.version, of: target.project, tx).tree,
                try formSettings(of: target.project, in: tx)
            )
        }
        return FormTarget(project: target.project, settings: settings, forms: try await forms(in: tree))
    }

    /// The forms that the files of a tree describe. They are read once and kept for a while.
    func forms(in digest: Digest) async throws -> SiteForms {
        if let known = formCache.value(digest) { return known }
        let forms = try await FormReader(tree: blobs.tree(digest), blobs: blobs).forms()
        formCache.keep(forms, digest)
        return forms
    }
}

/// The forms of trees that were asked for lately. A tree never changes, so nothing in here is ever wrong.
final class FormCache: Sendable {
    private let known = Mutex<[Digest: SiteForms]>([:])
    private static let largest = 200

    func value(_ tree: Digest) -> SiteForms? { known.withLock { $0[tree] } }

    func keep(_ forms: SiteForms, _ tree: Digest) {
        known.withLock { known in
            // Reading again costs little; to forget everything now and then costs less than an order of use.
            if known.count >= Self.largest { known.removeAll() }
            known[tree] = forms
        }
    }
}
