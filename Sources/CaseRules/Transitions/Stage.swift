package import CaseModel

/// The stage of a case: the codes of the list `victim_stage` in their order.
package enum Stage: UInt8, CaseIterable, Hashable, Sendable {
  case reported, located, requested, out, custody, departing, returned, deceased, closed

  /// The code as it is in records.
  package var code: Code { Code("\(name)") }

  /// The stage that a code names; nil for an unknown code.
  package init?(_ code: Code) {
    guard let stage = Self.allCases.first(where: { $0.code == code }) else { return nil }
    self = stage
  }

  /// Reads the code from its bytes, without creating a string.
  package init?(utf8 bytes: UnsafeRawBufferPointer) {
    guard let stage = Self.allCases.first(where: { bytes.equals($0.name) }) else { return nil }
    self = stage
  }

  /// The group of the stage.
  package var group: StageGroup {
    switch self {
    case .reported, .located, .requested: .unconfirmed
    case .out, .custody, .departing: .underway
    case .returned, .deceased, .closed: .finished
    }
  }

  /// Whether the case still needs action; only such cases are scored (`Docs/Rules.md`, Triage).
  package var isActive: Bool { group != .finished }

  private var name: StaticString {
    switch self {
    case .reported: "reported"
    case .located: "located"
    case .requested: "requested"
    case .out: "out"
    case .custody: "custody"
    case .departing: "departing"
    case .returned: "returned"
    case .deceased: "deceased"
    case .closed: "closed"
    }
  }
}

/// The three groups in which stages are counted; the published yearly figures use them.
package enum StageGroup: UInt8, CaseIterable, Hashable, Sendable {
  /// Reported, located or requested: the person is not confirmed safe.
  ///
  /// The published figures call these open.
  case unconfirmed
  /// Out, in custody or departing: found, and not home yet.
  case underway
  /// Returned, deceased or closed.
  case finished

  package var label: Phrase {
    switch self {
    case .unconfirmed: Phrase("Not confirmed safe", "안전 미확인")
    case .underway: Phrase("Out or in custody", "탈출·구금 중")
    case .finished: Phrase("Finished", "종료")
    }
  }
}

extension UnsafeRawBufferPointer {
  /// Whether these are exactly the bytes of a literal.
  @inline(__always)
  func equals(_ text: StaticString) -> Bool {
    guard count == text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { wanted in
      var index = 0
      while index < wanted.count {
        if wanted[index] != self[index] { return false }
        index += 1
      }
      return true
    }
  }
}
