import Foundation
public import SiteModel
import Storage

extension SiteBuilder {
    /// Checks the types of a project with deno, without a network. What it finds are warnings: a site with a wrong
    /// type still runs.
    ///
    /// A project without TypeScript, or a machine without deno, gives none. Unchanged code is answered from the cache.
    /// - Throws: ``BuildError`` when the check itself cannot run.
    public func checkTypes(_ source: FileTree) async throws -> [Diagnostic] {
        let code = source.filter { path in
            ["ts", "tsx", "json", "css"].contains(path.fileExtension) && !path.isBelow("public")
                && !path.isBelow("src/content") && path.text != "site.json"
        }
        let entries = code.paths.map(\.text).filter {
            $0.hasPrefix("src/") && ($0.hasSuffix(".ts") || $0.hasSuffix(".tsx"))
        }
        guard let deno = toolchain.tools[.deno], !entries.isEmpty else { return [] }
        var key = StepKey("types 1")
        key.add("deno", deno.version)
        key.add("dependencies", dependencies.key.digest)
        key.add("code", code)
        if let entry = cache.entry(key.digest), let known = entry.values["diagnostics"] {
            return try JSONDecoder().decode([Diagnostic].self, from: Data(known.utf8))
        }
        let found = try await check(try await blobs.files(code), entries: entries)
        let text = String(decoding: try JSONEncoder().encode(found), as: UTF8.self)
        cache.store(CacheEntry(values: ["diagnostics": text]), for: key.digest)
        return found
    }

    private func check(_ code: SourceFiles, entries: [String]) async throws -> [Diagnostic] {
        let work = try WorkFolder(in: work)
        var files = code
        // deno reads its own configuration, and the project's would ask for what is not there.
        for path in code.paths where ["tsconfig.json", "package.json", "deno.json"].contains(path.text) {
            files[path] = nil
        }
        files[try FilePath("deno.json")] = Array(Self.configuration.utf8)
        files[try FilePath("package.json")] = Array(#"{"type":"module"}"#.utf8)
        let build = try work.folder("build", with: files)
        _ = try work.folder("build/node_modules")
        let command = SandboxCommand(
            "/tools/deno", ["check", "--quiet", "--no-remote", "--no-lock"] + entries,
            environment: ["NO_COLOR": "1", "DENO_DIR": "/deno", "DENO_NO_UPDATE_CHECK": "1"],
            mounts: try mounts(of: .deno) + [
                .init(build, at: "/build"), .init(try dependencies.modules(), at: "/build/node_modules"),
                .init(try work.folder("deno"), at: "/deno", isWritable: true),
            ], limits: settings.limits)
        do {
            let result = try await run(command, for: .types, files: code)
            return ToolOutput.warnings(result.output, step: .types, files: code)
        } catch BuildError.failed(let diagnostics) {
            return diagnostics.map { diagnostic in
                var warning = diagnostic
                warning.severity = .warning
                return warning
            }
        }
    }

    private static let configuration = """
        {
          "nodeModulesDir": "manual",
          "unstable": ["sloppy-imports"],
          "compilerOptions": {
            "jsx": "react-jsx", "jsxImportSource": "react", "strict": true,
            "noUncheckedSideEffectImports": false,
            "lib": ["dom", "dom.iterable", "esnext"],
            "types": ["./node_modules/vite/client.d.ts", "./node_modules/@types/react/index.d.ts"]
          }
        }
        """
}
