import ArgumentParser
import Foundation
import Jobs
import Storage

/// Asks for work, and writes down what was promised to it.
struct Produce: AsyncParsableCommand {
    @OptionGroup var options: WorldOptions

    @Option(help: "What the choices follow from.")
    var seed: UInt64

    @Option(help: "How many jobs may be on their way before it waits.")
    var limit = 300

    @Flag(help: "A mistake on purpose: says of one job in fifty that it was accepted without asking.")
    var forgetSome = false

    func run() async throws {
        let world = try await options.open()
        let producer = Producer(
            world: world, ledger: try world.ledger(), limit: limit, forgetsSome: forgetSome)
        try await producer.run(chance: SplitMix(state: seed))
    }
}

/// A generator that gives the same numbers for the same seed.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
