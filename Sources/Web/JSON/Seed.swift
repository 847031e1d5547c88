/// A seed in a request: any whole number from 0 on.
struct Seed: Decodable {
    var value: UInt64

    init(from decoder: any Decoder) throws {
        do {
            value = try decoder.singleValueContainer().decode(UInt64.self)
        } catch let error as DecodingError {
            throw error
        } catch {
            // Foundation throws an error of its own, without the name of the field, where a number does not fit.
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "\(error)"))
        }
    }
}
