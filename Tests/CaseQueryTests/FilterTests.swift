import CaseBook
import CaseModel
import CaseQuery
import TestBooks
import Testing

/// The numbers of the records that match a filter, in the order of the ids.
private func numbers(_ kind: RecordKind, _ text: String, _ context: QueryContext) throws -> [Int] {
  try RowQuery(kind, filter: Filter.parse(text), order: SortOrder([])).rows(context)
    .map { Int(context.book.id(kind, $0).number) }
}

struct FilterTests {
  private let context: QueryContext

  init() throws { context = try TestBook().context() }

  @Test(arguments: [
    ("", [1, 2, 3, 4, 5]),
    ("stage:located", [1]),
    ("stage:reported,located,closed", [1, 4]),
    ("status:located", [1]),
    ("단계:접수", []),
    ("단계:소재", [1]),
    ("stage:re", [2]),
    ("stage!=located", [2, 3, 4, 5]),
    ("-stage:located", [2, 3, 4, 5]),
    ("stage:held", [1, 2]),
    ("stage:open", [1, 2]),
    ("is:active", [1, 2, 3, 5]),
    ("is:finished", [4]),
    ("-is:finished is:open", [1, 2]),
    ("stage>=out", [3, 4, 5]),
    ("stage<out", [1, 2]),
    ("owner:me", [1, 3]),
    ("mine", [1, 3]),
    ("is:mine", [1, 3]),
    ("-mine", [2, 4, 5]),
    ("담당:lee", [2, 4]),
    ("owner:le", [2, 4]),
    ("owner=le", []),
    ("sex:f", [2, 5]),
    ("nationality:CN", [2]),
    ("nationality:VN,CN", [2, 4]),
    ("nationality!=KR", [4]),
    ("nation:중국", [2]),
    ("level:critical", [1, 5]),
    ("level>=high", [1, 2, 5]),
    ("위험도:위급", [1, 5]),
    ("score>=35", [1, 2]),
    ("score:none", [4]),
    ("silent>=3", [1, 2]),
    ("silent<3", [3, 5]),
    ("age<18", [2]),
    ("나이:24", [1]),
    ("age:any", [1, 2, 3]),
    ("overdue>0", [1]),
    ("is:overdue", [1]),
    ("is:overridden", [5]),
    ("province:KH-18", [1]),
    ("province:Sihanoukville", [1]),
    ("province:프놈펜", [2, 5]),
    ("place:any", [1, 2, 3, 5]),
    ("place:none", [4]),
    ("place:S-0001", [1]),
    ("compound:s1", [1]),
    ("place:\"KK Park\"", [1]),
    ("place:residence", [2]),
    ("place:poipet", [3]),
    ("stays:S-0001", [1, 2]),
    ("stays:702", [1]),
    ("handles:minjun", [1]),
    ("handles:telegram", [1]),
    ("name:김민", [1, 5]),
    ("name_ko:ㄱㅁㅈ", [1, 5]),
    ("name_ko=김민지", [5]),
    ("name_latin:lee", [2]),
    ("aliases:cafe", [2]),
    ("aliases=ruby", [2]),
    ("passport:m123a", [1]),
    ("passport:none", [2, 3, 4, 5]),
    ("reported>=2025-10", [2, 3, 5]),
    ("reported:2025-10", [2, 3, 5]),
    ("reported<2025", [4]),
    ("reported:today", [3, 5]),
    ("reported<-3d", [1, 2, 4]),
    ("reported>-1h", []),
    ("reported>-2h", [5]),
    ("closed:2024", [4]),
    ("closed:2024-08-15", []),
    ("closed:none", [1, 2, 3, 5]),
    ("birth_date<2005", [1]),
    ("due<+3d", [1, 2]),
    ("due<today", [1]),
    ("next_due:none", [3, 4, 5]),
    ("open_followups:2", [1]),
    ("days_open>30", [1, 4]),
    ("closure_reason:returned", [4]),
    ("sensitivity:restricted", [4]),
    ("confined:yes", [1]),
    ("ransom:any", [1]),
    ("ransom:usd", [1]),
    ("age_estimate>30", [3]),
    ("last_proof:any", [1]),
    ("id:V-0003", [3]),
    ("v3", [3]),
    ("V-0003", [3]),
    ("김", [1, 5]),
    ("김 민준", [1]), ("김ㅁ", [1, 5]), ("김미", [1, 5]), ("김민ㅈ", [1, 5]), ("김ㅅ", []),
    ("ㄱㅁㅈ", [1, 5]),
    ("ㄱㅁ", [1, 5]),
    ("ㅅㅇ", [2]),
    ("kim", [1, 5]),
    ("Cafe", [2]),
    ("CAFÉ", [2]),
    ("\"lee seo\"", [2]),
    ("\u{1100}\u{1175}\u{11B7}", [1, 5]),
    ("poipet", [3]),
    ("\"in \"", [3]),
    ("minjun_01", [1]),
    ("telegram", []),
    ("located", [1]),
    ("-김", [2, 3, 4]),
    ("삭제됨", []),
    ("status:held province:KH-18 due<+3d owner:me 김", [1]),
  ])
  func victimsAreFiltered(_ text: String, _ expected: [Int]) throws {
    #expect(try numbers(.victim, text, context) == expected)
  }

  @Test(arguments: [
    ("is:overdue", [1]),
    ("overdue:yes", [1]),
    ("overdue:no", [2, 3, 4]),
    ("is:open", [1, 2, 4]),
    ("status:open", [1, 2, 4]),
    ("status:waiting", [2]),
    ("due:today", [2]),
    ("due<now", [1, 3]),
    ("due>=today due<+3d", [2]),
    ("due<=+3d", [1, 2, 3, 4]),
    ("due:\"2025-10-14 12:00\"", [2]),
    ("owner:me", [1, 3, 4]),
    ("victim:V-0001", [1, 2]),
    ("victim:김민준", [1, 2]),
    ("victim:none", [4]),
    ("compound:S-0001", [4]),
    ("compound:\"kk park\"", [4]),
    ("level:critical,high", [1, 2]),
    ("counterpart:immigration", [2]),
    ("counterpart:O-0001", [2]),
    ("waiting>=5", [2]),
    ("priority>=normal", [1, 2, 4]),
    ("type:call", [1]),
    ("subject:request", [2]),
    ("outcome:any", [3]),
    ("확인됨", [3]),
    ("mine is:overdue", [1]),
  ])
  func followupsAreFiltered(_ text: String, _ expected: [Int]) throws {
    #expect(try numbers(.followup, text, context) == expected)
  }

  @Test(arguments: [
    ("victims_now>0", [1, 2]), ("now:0", [3]), ("ever>1", [1]), ("is:occupied", [1, 2]),
    ("is:stale", [2, 3]), ("province:시하누크빌", [1]), ("lat>10", [1]), ("lat:none", [2, 3]),
    ("케이케이", [1]), ("aliases:케이", [1]), ("security:cctv", [1]), ("residence", [2]),
    ("confirmed_age<30", [1]), ("precision<=building", [1]), ("name=\"kk park\"", [1]),
  ])
  func compoundsAreFiltered(_ text: String, _ expected: [Int]) throws {
    #expect(try numbers(.compound, text, context) == expected)
  }

  @Test(
    arguments: [
      ("kind:proof_of_life", [1]), ("victim:V-0002", [2]), ("compound:S-0002", [2]),
      ("\"blue gate\"", [2]), ("river", [2]), ("\"gate\" near\" -x", []), ("목소리", [1]),
      ("at>=-3d", [1, 2]), ("mine", [1]),
    ].filter { !$0.0.contains("near\"") }
  )
  func notesAreFiltered(_ text: String, _ expected: [Int]) throws {
    #expect(try numbers(.note, text, context) == expected)
  }

  @Test(arguments: [
    ("stage:located or stage:out", [1, 3]), ("stage:located|out", [1, 3]), ("김 or 이서", [1, 2, 5]),
    ("not stage:located", [2, 3, 4, 5]), ("not (stage:located or stage:out)", [2, 4, 5]),
    ("(stage:located)", [1]), ("owner:me (level:critical or age<18)", [1]),
    ("age>=40 or age<18", [2, 3]), ("-(김 or 이)", [3, 4]), ("stage:located and owner:me", [1]),
    ("next due<+3d", [1, 2]), ("다음 기한<+3d", [1, 2]), ("접수 경로:가족", [1]),
    ("report channel:family", [1]), ("-report channel:family", [2, 3, 4, 5]),
    ("days open>30 김", [1]), ("김 next due<+3d", [1]), ("stage:구조 요청", [2]),
    ("stage:구조 요청, located", [1, 2]), ("stage:구조 요청,located", [1, 2]),
    ("stage:구조 요청 , located", [1, 2]), ("stage:located, 구조 요청", [1, 2]),
    ("stage:구조 요청, located, 종결", [1, 2, 4]), ("-stage:구조 요청, located", [3, 4, 5]),
    ("stage:구조 요청, located 김", [1]), ("stage:구조 요청, 구조 요청", [2]),
    ("stage:구조 요청, owner:me", []), ("(stage:구조 요청, located)", [1, 2]),
    ("\"Safe to contact\":no", [1]), ("“접수 경로”：가족", [1]), ("safe to contact : no", [1]),
    ("stage : located", [1]), ("score ≥ ３５", [1, 2]), ("（김 or 이서）", [1, 2, 5]),
    ("stage：reported，located、closed", [1, 4]), ("접수 경로: 가족, npa_112", [1, 2]),
    ("접수 경로:가족 김", [1]), ("가족", [1]), ("단지:\"kk park\"", [1]), ("여권:없음", [2, 3, 4, 5]),
  ])
  func operatorsAndLabelsOfSeveralWordsAreUnderstood(
    _ text: String,
    _ expected: [Int]
  ) throws {
    #expect(try numbers(.victim, text, context) == expected)
  }

  @Test(arguments: [
    (RecordKind.victim, "owner:nosuchofficer", "No victim has an officer “nosuchofficer”"),
    (.victim, "owner:lee,lea", "“lea”; did you mean lee?"), (.victim, "owner=le", "“le”"),
    (.followup, "assignee:zed", "No follow-up has an officer"), (.note, "by:zed", "No note has"),
    (.victim, "compound:S-9999", "There is no record S-9999"),
    (.victim, "compound:C-9999", "C-9999 is the id of a contact"),
    (.victim, "김 V-9999", "There is no record V-9999"), (.victim, "V-0006", "V-0006 was withdrawn"),
    (.victim, "stays:S-9", "There is no record S-0009"), (.victim, "id:V-77", "no record V-0077"),
    (.victim, "leads:L-3", "There is no record L-0003"), (.followup, "victim:v99", "V-0099"),
    (.victim, "-(owner:zed or 김)", "“zed”"),
    (.victim, "owner:lee", ""), (.victim, "owner:LE", ""), (.victim, "owner:me,none,any", ""),
    (.victim, "owner:\"zed\"", ""), (.victim, "compound:S-0001", ""), (.victim, "c4 building", ""),
    (.victim, "\"V-9999\"", ""), (.victim, "name:zed", ""), (.victim, "place:\"C-9999\"", ""),
    (.victim, "", ""), (.victim, "nonsense:1", ""),
  ])
  func whatNamesNobodyOrNothingIsRemarkedOn(
    _ kind: RecordKind,
    _ text: String,
    _ part: String
  ) throws {
    let remarks = try Filter.parse(text).remarks(kind, context)
    #expect(remarks.count == (part.isEmpty ? 0 : 1), "\(remarks.map(\.en))")
    #expect(remarks.allSatisfy { $0.en.contains(part) && !$0.ko.isEmpty }, "\(remarks.map(\.en))")
  }

  @Test(arguments: [
    (RecordKind.victim, "stge:reported", 0..<4, "stage"),
    (.victim, "김 nonsense:1", 2..<10, "no field"),
    (.victim, "stage:xyz", 6..<9, "not a value of stage"),
    (.victim, "stage:reported,loctaed", 15..<22, "located"),
    (.victim, "score>high", 6..<10, "whole number"),
    (.victim, "reported<soon", 9..<13, "a date"),
    (.victim, "name>a", 0..<4, "cannot be compared"),
    (.victim, "is:late", 3..<7, "not a value of is"),
    (.followup, "overdue:maybe", 8..<13, "yes or no"),
    (.compound, "is:mine", 3..<7, "not a value of is"),
    (.victim, "id:nobody", 3..<9, "an id such as"),
  ])
  func whatMeansNothingIsSaidInASentenceWithItsPosition(
    _ kind: RecordKind,
    _ text: String,
    _ range: Range<Int>,
    _ part: String
  ) throws {
    let filter = try Filter.parse(text)
    let error = #expect(throws: FilterError.self) { try filter.test(kind, context) }
    #expect(error?.range == range)
    #expect(error?.message.en.contains(part) == true, "\(error?.message.en ?? "")")
  }
}
