import CaseBook
import CaseModel
import CaseRules

/// Finds records by linked people: a case by its contacts, a follow-up or a note by the person that
/// it is about.
enum PeopleLinks {
  /// A test for the cases with a contact who may be meant.
  static func callers(_ person: PersonNeedle, _ context: QueryContext) -> RowTest {
    let book = context.book
    let table = book[.contact]
    let isMeant = PersonTest(.contact, person, context, onlyWhole: true)
    let column = table.column("victims")
    var cases = [Bool](repeating: false, count: book[.victim].count)
    if let column {
      let targets = VictimTargets(book)
      for (row, isHit) in isMeant.hits.enumerated() where isHit && !table.isDeleted(row) {
        table.forEachLink(row, column) { id in
          if let target = targets.row(id), target < cases.count { cases[target] = true }
        }
      }
    }
    let known = isMeant.hits.count
    guard known < table.count else { return { cases[$0] } }
    // Contacts that are not indexed yet are read from each case.
    return { row in
      cases[row]
        || book.rows(.contact, linkingTo: book.id(.victim, row)).contains {
          $0 >= known && isMeant($0)
        }
    }
  }

  /// A test for records that name a victim who may be meant; nil for a kind that names none.
  static func victims(_ person: PersonNeedle, _ kind: RecordKind, _ context: QueryContext)
    -> RowTest?
  {
    let table = context.book[kind]
    guard let column = table.column("victims") else { return nil }
    let isMeant = PersonTest(.victim, person, context, onlyWhole: true)
    let targets = VictimTargets(context.book)
    let candidates = candidates(isMeant.hits, kind, context.book)
    let isMeantOnce = remembered(isMeant)
    return { row in
      if let candidates, !candidates[row] { return false }
      var isFound = false
      table.forEachLink(row, column) { id in
        if !isFound, let target = targets.row(id) { isFound = isMeantOnce(target) }
      }
      return isFound
    }
  }

  /// Tests each person not in the index only once, because many records name the same person.
  private static func remembered(_ isMeant: PersonTest) -> RowTest {
    var known: [Int: Bool] = [:]
    return { row in
      if row < isMeant.hits.count { return isMeant.hits[row] }
      if let answer = known[row] { return answer }
      let answer = isMeant(row)
      known[row] = answer
      return answer
    }
  }

  /// The rows that may link to one of the people; nil unless all people are indexed.
  ///
  /// Some rows no longer link.
  private static func candidates(_ people: [Bool], _ kind: RecordKind, _ book: Book) -> [Bool]? {
    guard people.count == book[.victim].count else { return nil }
    var rows = [Bool](repeating: false, count: book[kind].count)
    for (person, isMeant) in people.enumerated() where isMeant {
      book.forEachLinking(to: .victim, person) { source in
        if source.kindNumber == kind.rawValue, source.row < rows.count { rows[source.row] = true }
      }
    }
    return rows
  }
}
