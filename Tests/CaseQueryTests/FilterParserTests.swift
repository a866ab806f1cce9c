import CaseModel
import CaseQuery
import Testing

/// A filter written out: `words` as `[김]`, conditions as `key op value|value`, negated with `not`.
private func written(_ filter: Filter) -> String { written(filter.root, isInside: false) }

private func written(_ node: FilterNode, isInside: Bool) -> String {
  switch node {
  case .all(let nodes):
    let text = nodes.map { written($0, isInside: true) }.joined(separator: " & ")
    return isInside ? "(\(text))" : text
  case .any(let nodes):
    let text = nodes.map { written($0, isInside: true) }.joined(separator: " or ")
    return isInside ? "(\(text))" : text
  case .not(let node): return "not \(written(node, isInside: true))"
  case .term(let term):
    switch term.content {
    case .words(let words, let isQuoted): return isQuoted ? "['\(words)']" : "[\(words)]"
    case .condition(let condition):
      let values = condition.values.map { $0.isQuoted ? "'\($0.text)'" : $0.text }
      return "\(condition.key) \(condition.comparison.rawValue) \(values.joined(separator: "|"))"
    }
  }
}

struct FilterParserTests {
  @Test(arguments: [
    ("", ""),
    ("   ", ""),
    ("김", "[김]"),
    ("김 kk", "[김] & [kk]"),
    ("  김   kk  ", "[김] & [kk]"),
    ("\"KK Park\"", "['KK Park']"),
    ("\"KK Park\" 김", "['KK Park'] & [김]"),
    ("\"\"", "['']"),
    ("-김", "not [김]"),
    ("!김", "not [김]"),
    ("-\"KK Park\"", "not ['KK Park']"),
    ("--x", "not [-x]"),
    ("stage:reported", "stage : reported"),
    ("stage=reported", "stage = reported"),
    ("stage!=reported", "stage != reported"),
    ("score>60", "score > 60"),
    ("score>=60", "score >= 60"),
    ("score<60", "score < 60"),
    ("score<=60", "score <= 60"),
    ("-stage:reported", "not stage : reported"),
    ("!stage:reported", "not stage : reported"),
    ("stage:reported,located", "stage : reported|located"),
    ("stage:reported,", "stage : reported"),
    ("stage:,reported", "stage : reported"),
    ("place:\"KK Park\"", "place : 'KK Park'"),
    ("place:\"KK Park\",\"B\"", "place : 'KK Park'|'B'"),
    ("place:KK,\"B C\",D", "place : KK|'B C'|D"),
    ("owner:me", "owner : me"),
    ("owner:\"me\"", "owner : 'me'"),
    ("due<+3d", "due < +3d"),
    ("due<+3d owner:me", "due < +3d & owner : me"),
    ("reported>=2025-08", "reported >= 2025-08"),
    ("due<\"fri 14:00\"", "due < 'fri 14:00'"),
    ("due:10/14", "due : 10/14"),
    ("단계:접수", "단계 : 접수"),
    ("단계:접수,구조", "단계 : 접수|구조"),
    ("-단계:접수", "not 단계 : 접수"),
    ("name_ko:김", "name_ko : 김"),
    ("next-due<today", "next-due < today"),
    ("compound:S-0004", "compound : S-0004"),
    ("is:overdue", "is : overdue"),
    ("is:open,mine", "is : open|mine"),
    ("mine", "[mine]"),
    ("14:00", "[14:00]"),
    ("+82:10", "[+82:10]"),
    ("@minjun", "[@minjun]"),
    ("a,b", "[a,b]"),
    ("O'Neil", "[O'Neil]"),
    ("KK\"Park", "[KK\"Park]"),
    ("x<y>z", "x < y>z"),
    ("a:b:c", "a : b:c"),
    ("url:http://x.y/z", "url : http://x.y/z"),
    ("place:none", "place : none"),
    ("place:any", "place : any"),
    (
      "status:held province:KH-18 due<+3d owner:me 김",
      "status : held & province : KH-18 & due < +3d & owner : me & [김]"
    ),
    ("ㄱㅁㅈ", "[ㄱㅁㅈ]"),
    ("-14", "not [14]"),
    ("V-0312", "[V-0312]"),
    ("stage!reported", "[stage!reported]"),
    ("(a)", "[a]"),
    ("a or b", "[a] or [b]"), ("a OR b", "[a] or [b]"), ("a | b", "[a] or [b]"),
    ("a|b", "[a] or [b]"), ("a || b", "[a] or [b]"), ("김 또는 이", "[김] or [이]"),
    ("a and b", "[a] & [b]"), ("a && b", "[a] & [b]"), ("a 그리고 b", "[a] & [b]"),
    ("a b or c d", "([a] & [b]) or ([c] & [d])"), ("a or b or c", "[a] or [b] or [c]"),
    ("a (b or c)", "[a] & ([b] or [c])"), ("(a b) or c", "([a] & [b]) or [c]"),
    ("not a", "not [a]"), ("NOT a b", "not [a] & [b]"), ("not (a or b)", "not ([a] or [b])"),
    ("-(a b)", "not ([a] & [b])"), ("!(a)", "not [a]"), ("not not a", "not not [a]"),
    ("not -a", "not not [a]"), ("a or not b", "[a] or not [b]"),
    ("((a))", "[a]"), ("( a )", "[a]"), ("(a)(b)", "[a] & [b]"),
    ("(a or b)c", "([a] or [b]) & [c]"),
    ("stage:located or stage:requested", "stage : located or stage : requested"),
    ("stage:located|requested", "stage : located|requested"),
    ("stage:located|level:high", "stage : located or level : high"),
    ("(stage:located)", "stage : located"), ("(stage:located,out)", "stage : located|out"),
    ("not stage:located", "not stage : located"), ("(due<+3d)", "due < +3d"),
    ("\"or\"", "['or']"), ("a \"or\" b", "[a] & ['or'] & [b]"), ("\"not\" a", "['not'] & [a]"),
    ("\"a|b\"", "['a|b']"), ("\"(a)\"", "['(a)']"), ("or:x", "or : x"), ("oracle", "[oracle]"),
    ("Nothing", "[Nothing]"), ("-or", "not [or]"), ("foo(bar)", "[foo(bar)]"),
    ("(주)한국", "[주] & [한국]"), ("+82 (0)10", "[+82] & [(0)10]"), ("(02) 123", "[(02)] & [123]"),
    ("((0)10)", "[(0)10]"), ("a)", "[a)]"),
    ("score>-1", "score > -1"),
    ("name:*", "name : *"),
    ("한 글:x", "[한] & 글 : x"),
    ("stage：located", "stage : located"), ("ｓｔａｇｅ：ｌｏｃａｔｅｄ", "stage : located"),
    ("due＜+3d", "due < +3d"), ("score＞＝６０", "score >= 60"), ("stage！＝located", "stage != located"),
    ("stage＝located，out", "stage = located|out"), ("stage:located、out", "stage : located|out"),
    ("（김　or　이）", "[김] or [이]"), ("김｜이", "[김] or [이]"), ("－김", "not [김]"),
    ("！stage：located", "not stage : located"), ("–김 —x −y", "not [김] & not [x] & not [y]"),
    ("score≥60", "score >= 60"), ("score≤60", "score <= 60"), ("stage≠located", "stage != located"),
    ("score ≦ 60", "score <= 60"), ("due≧today", "due >= today"),
    ("“KK Park”", "['KK Park']"), ("”KK Park”", "['KK Park']"), ("„KK Park“", "['KK Park']"),
    ("＂KK Park＂", "['KK Park']"), ("‘KK Park’", "['KK Park']"), ("「KK Park」", "['KK Park']"),
    ("『가 나』", "['가 나']"), ("«가 나»", "['가 나']"),
    ("place:“KK Park”,‘B C’", "place : 'KK Park'|'B C'"),
    ("“a：b，（c”", "['a：b，（c']"), ("place:\"（주）\"", "place : '（주）'"), ("“”", "['']"),
    ("O’Neil", "[O’Neil]"), ("KK“Park", "[KK“Park]"), ("가、나", "[가、나]"),
    ("stage : located", "stage : located"), ("stage: located", "stage : located"),
    ("stage :located", "stage : located"), ("stage　：　located", "stage : located"),
    ("due < +3d 김", "due < +3d & [김]"), ("score >= 60", "score >= 60"),
    ("stage != located", "stage != located"), ("next due < +3d", "[next] & due < +3d"),
    ("-stage : located", "not stage : located"), ("not (stage : located)", "not stage : located"),
    ("stage : located or score > 60", "stage : located or score > 60"),
    ("stage:located|score > 60", "stage : located or score > 60"),
    ("place : \"KK Park\"", "place : 'KK Park'"), ("stage: x", "stage : x"),
    ("stage:reported, located", "stage : reported|located"),
    ("stage:reported ,located", "stage : reported|located"),
    ("stage:reported , located 김", "stage : reported|located & [김]"),
    ("stage:reported, owner:me", "stage : reported & owner : me"),
    ("stage:reported, or 김", "stage : reported or [김]"), ("(stage:reported, )", "stage : reported"),
    ("\"Safe to contact\":no", "Safe to contact : no"), ("“접수 경로” ： 가족", "접수 경로 : 가족"),
    ("-\"Safe to contact\"!=no", "not Safe to contact != no"), ("\"a\" b:c", "['a'] & b : c"),
    ("a\tb\nc", "[a] & [b] & [c]"),
  ])
  func aFilterIsSplitIntoTerms(_ text: String, _ expected: String) throws {
    #expect(written(try Filter.parse(text)) == expected)
  }

  @Test(arguments: [
    ("\"KK", 0..<1), ("김 \"KK Park", 2..<3), ("place:\"KK", 6..<7), ("-", 0..<1),
    ("stage:!located", 6..<7), ("stage:-located", 6..<7), ("owner:lee,!kim", 10..<11),
    ("stage:(located or out)", 6..<7), ("stage<>located", 6..<7), ("stage:located)", 13..<14),
    ("김 -", 2..<3), ("! x", 0..<1), ("stage:", 0..<6), ("stage: ", 0..<7), ("stage:,", 0..<7),
    ("stage : ", 0..<8), ("“KK", 0..<1), ("a ‘b", 2..<3), ("place:「KK", 6..<7), ("（a", 0..<1),
    ("a ）", 2..<3), ("－", 0..<1), (": a", 0..<1), ("a b ＞＝ ", 2..<7), (">60", 0..<1),
    ("-＝x", 1..<2),
    ("stage:≠x", 6..<7), ("stage：！located", 6..<7), ("\"a b\":", 0..<6),
    ("a b c>=", 4..<7), ("-due<", 1..<5),
    ("or", 0..<2), ("or a", 0..<2), ("a or", 2..<4), ("a | or b", 2..<3), ("a |", 2..<3),
    ("|", 0..<1), ("and a", 0..<3), ("a and", 2..<5), ("not", 0..<3), ("a not", 2..<5),
    ("not or a", 0..<3), ("(a", 0..<1), ("a (b or c", 2..<3), ("()", 1..<2), ("( )", 2..<3),
    ("(a))", 3..<4), (")", 0..<1), ("a )", 2..<3), ("(a or)", 3..<5), ("-)", 0..<1),
    ("-|a", 0..<1), ("또는 김", 0..<2),
  ])
  func whatIsWrongHasItsRange(_ text: String, _ range: Range<Int>) {
    let error = #expect(throws: FilterError.self) { try Filter.parse(text) }
    #expect(error?.range == range)
    #expect(error?.message.en.isEmpty == false && error?.message.ko.isEmpty == false)
  }

  @Test func termsAndValuesKnowWhereTheyStand() throws {
    let filter = try Filter.parse("김 -stage:reported,\"a b\"")
    #expect(filter.terms.map(\.range) == [0..<1, 2..<23])
    guard case .condition(let condition) = filter.terms[1].content else {
      Issue.record("no condition")
      return
    }
    #expect(condition.keyRange == 3..<8)
    #expect(condition.values.map(\.range) == [9..<17, 18..<23])
  }
}
