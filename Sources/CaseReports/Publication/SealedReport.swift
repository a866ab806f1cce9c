package import CaseModel
import CaseQuery
import CaseRules

/// A report of the figures in a sealed release.
package struct SealedReport {
  private let release: Release
  private let sealed: SealedRelease
  private let codes: CodeLists

  /// Nil if the text of the release cannot be read.
  package init?(_ sealed: SealedRelease, codes: CodeLists) {
    guard let release = Release(text: sealed.text) else { return nil }
    self.release = release
    self.sealed = sealed
    self.codes = codes
  }

  /// The table that a report shows; nil if the release does not count by its attributes.
  package func report(_ name: ReportName) -> Report? {
    guard let attribute = name.attribute, let index = release.index(attribute) else { return nil }
    var report = Report(
      name,
      rowHeading: ReportColumn(attribute.rawValue, attribute.label, .text),
      columns: [people] + columns(beside: index).map(\.column),
      rows: rows(index),
      notes: Self.notes
    )
    report.scope = ReportScope(filter: "", asOf: sealed.cutOff.text)
    report.scope.reader = .publication
    return report
  }

  private let people = ReportColumn("people", Phrase("People", "인원"), .whole)

  private func rows(_ index: Int) -> [ReportRow] {
    let attribute = Publication.Attribute(rawValue: release.attributes[index])
    let values = release.values(of: index).map { value in
      ReportRow(
        .text(value),
        attribute?.label(of: value, codes) ?? Phrase(value, value),
        cells(index, value)
      )
    }
    return values + [ReportRow(.none, Phrase("All together", "전체"), cells(index, nil))]
  }

  /// The columns of sexes in the table by age.
  private func columns(beside index: Int) -> [(column: ReportColumn, values: [Int: String])] {
    guard release.attributes[index] == "age", let sex = release.index(.sex) else { return [] }
    return release.values(of: sex).map { value in
      let label = Publication.Attribute.sex.label(of: value, codes)
      return (ReportColumn(value, label, .part), [sex: value])
    }
  }

  private func cells(_ index: Int, _ value: String?) -> [ReportCell] {
    let all = [[:]] + columns(beside: index).map(\.values)
    return all.map { column in
      let values = release.attributes.indices.map { $0 == index ? value : column[$0] }
      return release.figure(values).map { .count($0) } ?? .suppressed
    }
  }

  private static let notes = [
    Phrase(
      "* and what is missing: fewer than 11 people, or left out to protect some.",
      "*와 표에 없는 값: 11명 미만이거나 적은 수를 지키려고 뺀 수."
    ),
    Phrase(
      "Rounded down to multiples of 11, so figures do not add up.",
      "11의 배수로 내림하여 합계가 맞지 않습니다."
    ),
  ]
}

extension Release {
  /// The column of an attribute; nil if it is not counted.
  fileprivate func index(_ attribute: Publication.Attribute) -> Int? {
    attributes.firstIndex(of: attribute.rawValue)
  }
}

extension ReportName {
  /// The attribute of a release by which it counts; nil if no release can have it.
  fileprivate var attribute: Publication.Attribute? {
    switch self {
    case .yearly: .year
    case .kind: .kind
    case .outcome: .outcome
    case .age: .age
    case .region: .region
    case .recruitment: .recruitment
    case .channel: .channel
    default: nil
    }
  }
}

extension Publication.Attribute {
  fileprivate var label: Phrase {
    switch self {
    case .year: Phrase("Year", "연도")
    case .sex: Phrase("Sex", "성별")
    case .age: Phrase("Age when reported", "접수 당시 나이")
    case .kind: Phrase("Kind of report", "신고 유형")
    case .region: Phrase("Home region", "국내 주소지")
    case .channel: Phrase("Report channel", "접수 경로")
    case .recruitment: Phrase("Recruitment", "유인 경로")
    case .outcome: Phrase("How it ended", "종료 경위")
    }
  }

  /// The list of its codes; nil if it has none.
  private var list: String? {
    switch self {
    case .year, .age: nil
    case .sex: "sex"
    case .kind: "report_kind"
    case .region: "home_region"
    case .channel: "report_channel"
    case .recruitment: "recruit_channel"
    case .outcome: "how_left"
    }
  }

  fileprivate func label(of value: String, _ codes: CodeLists) -> Phrase {
    switch value {
    case PublicationFrame.notKnown: return Phrase("Not known", "미상")
    case PublicationFrame.several: return Phrase("Several", "여럿")
    case PublicationFrame.notFree: return Phrase("Not known to be free", "안전 미확인")
    default: break
    }
    return list.flatMap { codes[$0][Code(value)]?.label } ?? Phrase(value, value)
  }
}
