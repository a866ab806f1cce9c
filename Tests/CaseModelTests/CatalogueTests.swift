import CaseModel
import Foundation
import Testing

/// The field catalogue is consistent; its readers rely on this.
struct CatalogueTests {
  @Test func keysAreUniqueAndLabelsAreThere() {
    for schema in Schema.every {
      #expect(Set(schema.fields.map(\.key)).count == schema.fields.count, "\(schema.name)")
      for field in schema.fields {
        #expect(field.key.wholeMatch(of: /[a-z][a-z0-9_]*/) != nil, "\(field.key)")
        #expect(field.key != "id")
        #expect(!field.label.en.isEmpty && !field.label.ko.isEmpty, "\(field.key)")
      }
    }
  }

  @Test func labelsTellTheFieldsOfACatalogueApart() {
    for schema in Schema.every {
      #expect(Set(schema.fields.map(\.label.en)).count == schema.fields.count, "\(schema.name)")
      #expect(Set(schema.fields.map(\.label.ko)).count == schema.fields.count, "\(schema.name)")
    }
  }

  @Test func codeListsExist() throws {
    let codes = try referenceCodes()
    for schema in Schema.every {
      for list in schema.fields.compactMap(\.kind.codeList) {
        #expect(!codes[list].entries.isEmpty, "\(schema.name): \(list)")
      }
    }
  }

  @Test func everyCodeListIsUsed() throws {
    let used = Set(Schema.every.flatMap(\.fields).compactMap(\.kind.codeList))
    for name in try referenceCodes().names { #expect(used.contains(name), "\(name)") }
  }

  @Test func initialValuesAreLawful() throws {
    let check = RecordCheck(codes: try referenceCodes())
    for schema in Schema.every {
      let problems = check.problems(FieldSet(starting: schema), schema)
      for problem in problems {
        switch problem.problem {
        case .missing, .missingOneOf: continue
        default: Issue.record("\(schema.name).\(problem.field): \(problem.problem)")
        }
      }
    }
  }

  @Test func conditionsNameCodedFieldsAndTheirCodes() throws {
    let codes = try referenceCodes()
    for schema in Schema.every {
      for field in schema.fields {
        switch field.requirement {
        case .when(let key, let wanted), .whenNot(let key, let wanted):
          let list = try #require(schema[key]?.kind.codeList, "\(schema.name).\(field.key)")
          #expect(wanted.allSatisfy { codes[list][$0] != nil }, "\(schema.name).\(field.key)")
        case .never, .always, .oneOf: continue
        }
      }
    }
  }

  @Test func columnsAreListed() {
    for kind in RecordKind.allCases {
      let columns = Schema.of(kind).fields.filter { $0.column != nil }
      #expect(columns.allSatisfy { $0.isIndexed })
      #expect(Set(columns.compactMap(\.column?.importance)).count == columns.count, "\(kind)")
      #expect(!columns.isEmpty)
    }
  }

  /// A cell of a row holds an offset and a length below 64 kB.
  @Test func noLongTextIsListed() {
    for field in RecordKind.allCases.flatMap({ Schema.of($0).listed }) {
      if case .longText = field.kind { Issue.record("\(field.key)") }
    }
  }

  @Test func everyRecordHasWhatTheProgramKeeps() {
    for kind in RecordKind.allCases {
      let schema = Schema.of(kind)
      #expect(schema.fields.first?.key == "version")
      for key in ["deleted", "created_at", "created_by", "updated_at", "updated_by"] {
        #expect(schema[key]?.isSystemManaged == true)
      }
      #expect(!schema.inFormOrder.contains { $0.isSystemManaged })
      #expect(schema.inFileOrder.count == schema.fields.count)
      #expect(schema.inFileOrder.prefix(schema.listed.count).allSatisfy { $0.isIndexed })
    }
  }

  /// Every typed key names a field of its type.
  @Test func typedKeysAreInACatalogue() throws {
    let source = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/CaseModel/Catalogue/FieldKeys.swift")
    var type = ""
    var count = 0
    for line in try String(contentsOf: source, encoding: .utf8).split(separator: "\n") {
      if let match = line.firstMatch(of: /extension FieldKey<(.+)> \{/) { type = String(match.1) }
      guard let match = line.firstMatch(of: /Self\("(\w+)"\)/) else { continue }
      let kinds = Schema.every.compactMap { $0[String(match.1)]?.kind }
      #expect(kinds.contains { $0.swiftType == type }, "\(match.1) as \(type)")
      count += 1
    }
    #expect(count > 80)
  }
}

extension FieldKind {
  /// The type by which rules read a value of this kind.
  fileprivate var swiftType: String {
    switch self {
    case .text, .longText, .user: "String"
    case .texts: "[String]"
    case .code: "Code"
    case .codes: "[Code]"
    case .flag: "Bool"
    case .integer: "Int"
    case .decimal: "Double"
    case .amount: "Amount"
    case .day: "PartialDate"
    case .instant: "Instant"
    case .link: "RecordID"
    case .links: "[RecordID]"
    case .group: "FieldSet"
    case .entries: "[FieldSet]"
    case .moment, .linkOrText: "FieldValue"
    }
  }
}
