import CaseBook
import CaseModel
import CaseRules
import TestBooks
import Testing

struct HeldItemsTests {
  @Test(arguments: [
    #"{"id":"V-0001","stage":"located"}"#,
    #"{"id":"V-0001","name_ko":"김","birth_date":"2001-05-03","passport_no":"M1"}"#,
    #"{"id":"V-0001","name_latin":"KIM","birth_date":"2001","passport_no":"M1"}"#,
    #"{"id":"V-0001","name_latin":"KIM","birth_date":"2001"}"#,
    #"{"id":"V-0001","aliases":["birth_date","item"],"birth_date":"2001-05","passport_no":"M1"}"#,
    #"{"id":"V-0001","readiness":[{"item":"location_gps","where":"item"},{"item":"statement_en"}]}"#,
    #"{"id":"V-0001","readiness":[],"name_ko":null,"birth_date":"2001-05-03","passport_no":"M1"}"#,
    #"{"id":"V-0001","stays":[{"place":"S-0001","item":"face_photo_current"}],"name_ko":"김"}"#,
  ])
  func itemsReadFromBytesAreThoseOfTheRecord(_ json: String) throws {
    let book = TestBook([json]).book
    let record = try #require(book.record(.victim, 0))
    #expect(HeldItems.read(book[.victim].bytes(0)) == Readiness.items(record))
  }
}
