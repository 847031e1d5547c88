import Foundation
import Storage
import Testing

@Suite("IDs")
struct IDTests {
    @Test func textIsReadBack() throws {
        for _ in 0..<100 {
            let id = ProjectID()
            #expect(id.description.utf8.count == 26)
            #expect(ProjectID(id.description) == id)
        }
    }

    @Test func laterIDsSortAfterEarlierOnesAlsoAsText() {
        let early = (0..<50).map { ProjectID(milliseconds: 1_700_000_000_000 + $0) }
        #expect(early.sorted() == early)
        #expect(early.map(\.description).sorted() == early.map(\.description))
        #expect(early[7].milliseconds == 1_700_000_000_007)
    }

    @Test func idsOfOneProcessSortInTheOrderOfTheirMaking() {
        let ids = (0..<5_000).map { _ in MessageID() }
        #expect(ids.sorted() == ids)
        #expect(Set(ids).count == ids.count)
    }

    @Test func idsOfOneMillisecondDiffer() {
        let ids = Set((0..<1_000).map { _ in JobID(milliseconds: 5) })
        #expect(ids.count == 1_000)
    }

    @Test(arguments: [
        "", "0", "01arz3ndektsv4rrffq69g5fa", "01arz3ndektsv4rrffq69g5favv", "01ARZ3NDEKTSV4RRFFQ69G5FAV",
        "81arz3ndektsv4rrffq69g5fav", "01arz3ndektsv4rrffq69g5fau", "01arz3ndektsv4rrffq69g5fa\u{0}",
        "é1arz3ndektsv4rrffq69g5fa",
    ])
    func otherTextsAreNoIDs(text: String) {
        #expect(ProjectID(text) == nil)
    }

    @Test func jsonHoldsTheText() throws {
        let id = UserID()
        let json = try JSONEncoder().encode([id])
        #expect(String(decoding: json, as: UTF8.self) == "[\"\(id)\"]")
        #expect(try JSONDecoder().decode([UserID].self, from: json) == [id])
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([UserID].self, from: Data("[\"x\"]".utf8)) }
    }
}
