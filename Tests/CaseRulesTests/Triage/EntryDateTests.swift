import CaseModel
import CaseRules
import TestBooks
import Testing

/// The days on which undated threats and needs after a treatment were entered.
struct EntryDateTests {
  private let weights: TriageWeights
  private let today = Zone.phnomPenh.day(moment("2025-10-14 09:00"))

  init() throws { weights = try shippedRules().weights }

  private func day(_ ago: Int) -> PartialDate? { PartialDate(dayNumber: today - ago) }

  private func saved(_ before: (inout Record) -> Void, _ after: (inout Record) -> Void) -> Record {
    var old = Record(new: RecordID(.victim, 1))
    before(&old)
    var new = old
    after(&new)
    new.dateEntries(before: old, weights: weights, today: today)
    return new
  }

  @Test func aThreatWithoutADateIsOfTheDayItWasEntered() {
    let entered = saved({ _ in }, { $0[.threats] = ["kill"] })
    #expect(entered[.threatsEnteredOn] == day(0))
    #expect(saved({ _ in }, { $0[.threats] = ["family"] })[.threatsEnteredOn] == nil)
    let dated = saved({ _ in }) {
      $0[.threats] = ["kill"]
      $0[.threatenedOn] = day(3)
    }
    #expect(dated[.threatsEnteredOn] == nil)
    var new = Record(new: .provisional(.victim))
    new[.threats] = ["sell_on"]
    new.dateEntries(before: nil, weights: weights, today: today)
    #expect(new[.threatsEnteredOn] == day(0))
  }

  @Test func aDateEnteredLaterTakesItsPlaceAndOtherEditsKeepIt() {
    func undated(_ record: inout Record) {
      record[.threats] = ["kill"]
      record[.threatsEnteredOn] = day(5)
    }
    #expect(saved(undated, { $0[.threatenedOn] = day(9) })[.threatsEnteredOn] == nil)
    #expect(saved(undated, { $0[.confined] = "yes" })[.threatsEnteredOn] == day(5))
    #expect(saved(undated, { $0[.threats] = ["kill", "sell_on"] })[.threatsEnteredOn] == day(0))
  }

  @Test func aNeedEnteredAfterATreatmentIsNotTreatedByIt() {
    func treated(_ record: inout Record) {
      record[.healthNeeds] = ["injury"]
      record[.treatedOn] = day(9)
    }
    let more = saved(treated) { $0[.healthNeeds] = ["injury", "infection"] }
    #expect(more[.healthEnteredOn] == day(0))
    let again = saved(
      {
        treated(&$0)
        $0[.healthEnteredOn] = day(3)
      },
      { $0[.treatedOn] = day(1) }
    )
    #expect(again[.healthEnteredOn] == nil)
    #expect(saved({ _ in }, { $0[.healthNeeds] = ["injury"] })[.healthEnteredOn] == nil)
  }
}
