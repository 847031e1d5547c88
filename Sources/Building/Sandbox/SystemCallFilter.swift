import Foundation

/// A filter for the kernel (classic BPF) that refuses the system calls that no build needs and escapes are made of:
/// new namespaces, mounts, keys, tracing, and input pushed into a terminal.
enum SystemCallFilter {
    /// Writes the filter for this processor to a file that lives as long as the process's temporary folder.
    /// - Throws: `CocoaError` when there is none for this processor or it cannot be written.
    static func file() throws -> URL {
        guard let numbers = Numbers.ofThisMachine else { throw CocoaError(.featureUnsupported) }
        let folder = FileManager.default.temporaryDirectory
        removeLeftovers(in: folder)
        let url = folder.appending(path: "\(prefix)\(getpid())")
        try Data(program(numbers)).write(to: url, options: .atomic)
        return url
    }

    private static var prefix: String { "sitewright-filter-\(getuid())-" }

    /// Removes the files of this user's processes that are gone.
    private static func removeLeftovers(in folder: URL) {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [] {
            guard name.hasPrefix(prefix), let process = pid_t(name.dropFirst(prefix.count)), kill(process, 0) != 0
            else { continue }
            try? FileManager.default.removeItem(at: folder.appending(path: name))
        }
    }

    /// The instructions, eight bytes each.
    static func program(_ numbers: Numbers) -> [UInt8] {
        var code = Assembler()
        code.load(Offset.architecture)
        code.refuseUnlessEqual(numbers.architecture)
        code.load(Offset.number)
        // The second table of numbers of x86-64 would go around every comparison below.
        if numbers.hasSecondTable { code.refuseIfAtLeast(0x4000_0000) }
        for number in numbers.refused { code.ifEqual(number, answer: .error(EPERM)) }
        for number in numbers.unknown { code.ifEqual(number, answer: .error(ENOSYS)) }
        // CLONE_NEWUSER in the flags of clone; only the low half of the argument counts.
        code.ifEqual(numbers.clone, low: Offset.firstArgument, hasBits: 0x1000_0000)
        // TIOCSTI as the request of ioctl.
        code.ifEqual(numbers.ioctl, low: Offset.secondArgument, equals: 0x5412)
        code.answer(.allow)
        return code.bytes
    }

    /// Where the parts of a call stand in what the kernel hands to the filter.
    enum Offset {
        static let number: UInt32 = 0
        static let architecture: UInt32 = 4
        static let firstArgument: UInt32 = 16
        static let secondArgument: UInt32 = 24
    }

    /// The numbers of the calls on one kind of processor.
    struct Numbers {
        let architecture: UInt32
        let hasSecondTable: Bool
        let clone: UInt32
        let ioctl: UInt32
        /// Calls that are not permitted.
        let refused: [UInt32]
        /// Calls that this kernel shall seem not to have, so that programs fall back to older ones.
        let unknown: [UInt32] = [
            // open_tree move_mount fsopen fsconfig fsmount fspick mount_setattr
            428, 429, 430, 431, 432, 433, 442,
            425, 426, 427,  // io_uring
            435,  // clone3
        ]

        static var ofThisMachine: Numbers? {
            #if arch(x86_64)
                // syslog uselib acct modify_ldt quotactl add_key request_key keyctl move_pages mbind set_mempolicy
                // get_mempolicy migrate_pages unshare setns mount umount2 pivot_root chroot perf_event_open ptrace
                // personality bpf userfaultfd kexec_load init_module finit_module delete_module swapon swapoff
                Numbers(
                    architecture: 0xC000_003E, hasSecondTable: true, clone: 56, ioctl: 16,
                    refused: [
                        103, 134, 163, 154, 179, 248, 249, 250, 279, 237, 238, 239, 256, 272, 308, 165, 166, 155, 161,
                        298,
                        101, 135, 321, 323, 246, 175, 313, 176, 167, 168,
                    ])
            #elseif arch(arm64)
                // The same calls without uselib and modify_ldt, which this processor never had.
                Numbers(
                    architecture: 0xC000_00B7, hasSecondTable: false, clone: 220, ioctl: 29,
                    refused: [
                        116, 89, 60, 217, 218, 219, 239, 235, 237, 236, 238, 97, 268, 40, 39, 41, 51, 241, 117, 92, 280,
                        282,
                        104, 105, 273, 106, 224, 225,
                    ])
            #else
                nil
            #endif
        }
    }

    private enum Answer {
        case allow
        case error(Int32)

        var value: UInt32 {
            switch self {
            case .allow: 0x7FFF_0000
            case .error(let number): 0x0005_0000 | UInt32(number)
            }
        }
    }

    /// Puts instructions one after another. Every test jumps over its own answer only, so no label is needed.
    private struct Assembler {
        private(set) var bytes: [UInt8] = []

        mutating func load(_ offset: UInt32) { add(0x20, offset) }
        mutating func answer(_ answer: Answer) { add(0x06, answer.value) }

        mutating func ifEqual(_ value: UInt32, answer: Answer) {
            add(0x15, value, ifTrue: 0, ifFalse: 1)
            self.answer(answer)
        }

        mutating func refuseUnlessEqual(_ value: UInt32) {
            add(0x15, value, ifTrue: 1, ifFalse: 0)
            answer(.error(EPERM))
        }

        mutating func refuseIfAtLeast(_ value: UInt32) {
            add(0x35, value, ifTrue: 0, ifFalse: 1)
            answer(.error(ENOSYS))
        }

        /// Refuses a call by a bit of an argument; the number of the call is loaded again afterwards.
        mutating func ifEqual(_ number: UInt32, low offset: UInt32, hasBits bits: UInt32) {
            add(0x15, number, ifTrue: 0, ifFalse: 4)
            load(offset)
            add(0x45, bits, ifTrue: 0, ifFalse: 1)
            answer(.error(EPERM))
            load(Offset.number)
        }

        /// Refuses a call by the value of an argument; the number of the call is loaded again afterwards.
        mutating func ifEqual(_ number: UInt32, low offset: UInt32, equals value: UInt32) {
            add(0x15, number, ifTrue: 0, ifFalse: 4)
            load(offset)
            add(0x15, value, ifTrue: 0, ifFalse: 1)
            answer(.error(EPERM))
            load(Offset.number)
        }

        private mutating func add(_ operation: UInt16, _ value: UInt32, ifTrue: UInt8 = 0, ifFalse: UInt8 = 0) {
            withUnsafeBytes(of: operation.littleEndian) { bytes.append(contentsOf: $0) }
            bytes += [ifTrue, ifFalse]
            withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
        }
    }
}
