/// The telephone numbering of countries: country codes, lengths of numbers, international prefixes.
enum DialledCountry {
  private struct Plan {
    let code: String
    /// The number of digits after the country code.
    let lengths: ClosedRange<Int>
    /// The first digits and the lengths of mobile numbers, for numbers written without a plus sign.
    var mobile: (starts: String, lengths: ClosedRange<Int>)?

    /// The digits after the country code.
    ///
    /// Leading zeros are removed only from numbers long enough to have an extra one.
    func national(_ digits: some StringProtocol) -> Substring {
      var rest = Substring(digits.dropFirst(code.count))
      while rest.first == "0", rest.count > lengths.lowerBound { rest.removeFirst() }
      return rest
    }
  }

  /// The countries that occur in cases; lengths as in the numbering plans that countries gave the
  /// ITU (national numbering plans, E.129).
  private static let plans: [Plan] = [
    Plan(code: "82", lengths: 8...11, mobile: ("1", 9...10)),
    Plan(code: "855", lengths: 8...9, mobile: ("1356789", 8...9)),
    Plan(code: "856", lengths: 8...10, mobile: ("2", 10...10)),
    Plan(code: "852", lengths: 8...8), Plan(code: "853", lengths: 8...8),
    Plan(code: "886", lengths: 8...9, mobile: ("9", 9...9)),
    Plan(code: "66", lengths: 8...9, mobile: ("689", 9...9)),
    Plan(code: "84", lengths: 9...10, mobile: ("35789", 9...9)),
    Plan(code: "86", lengths: 9...11, mobile: ("1", 11...11)),
    Plan(code: "95", lengths: 7...10), Plan(code: "60", lengths: 8...10),
    Plan(code: "65", lengths: 8...8), Plan(code: "63", lengths: 8...10, mobile: ("9", 10...10)),
    Plan(code: "62", lengths: 7...12), Plan(code: "81", lengths: 9...10),
    Plan(code: "971", lengths: 8...9), Plan(code: "91", lengths: 10...10),
    Plan(code: "61", lengths: 9...9), Plan(code: "44", lengths: 9...10),
    Plan(code: "49", lengths: 6...13), Plan(code: "33", lengths: 9...9),
    Plan(code: "7", lengths: 10...10), Plan(code: "1", lengths: 10...10),
  ]

  private static func plan(_ digits: some StringProtocol) -> Plan? {
    plans.first { digits.hasPrefix($0.code) }
  }

  /// The digits without the zero after the country code, which is dialled only inside the country.
  static func withoutTrunkZero(_ digits: String) -> String {
    guard let plan = plan(digits), plan.code != "1", plan.code != "7" else { return digits }
    return plan.code + plan.national(digits)
  }

  /// Whether the digits are a whole mobile number with its country code.
  static func isMobile(_ digits: String) -> Bool {
    guard let plan = plan(digits), let mobile = plan.mobile else { return false }
    let rest = plan.national(digits)
    return mobile.lengths.contains(rest.count) && rest.first.map(mobile.starts.contains) == true
  }

  private static func isWhole(_ digits: some StringProtocol) -> Bool {
    guard let plan = plan(digits) else { return false }
    return plan.lengths.contains(plan.national(digits).count)
  }

  /// The number after an international prefix: 00, or a carrier's 001 or 00700 as in Korea and
  /// Cambodia.
  ///
  /// Nil if no known country code follows.
  static func dialled(_ digits: String) -> String? {
    for length in digits.hasPrefix("003") || digits.hasPrefix("007") ? [2, 5, 3] : [2, 3] {
      let rest = String(digits.dropFirst(length))
      if isWhole(rest), !rest.hasPrefix("1") || isAmerican(rest) { return withoutTrunkZero(rest) }
    }
    return nil
  }

  /// Whether area code and exchange are as in North America, so that 001 is no carrier prefix.
  private static func isAmerican(_ digits: String) -> Bool {
    let digits = Array(digits.utf8)
    return digits.count == 11 && digits[1] >= 0x32 && digits[4] >= 0x32
  }

  /// Whether a number with its country code and no plus sign is too short or too long for that
  /// country.
  static func doubt(_ digits: String) -> PhoneNumber.Doubt? {
    guard let plan = plan(digits) else {
      return digits.count < 7 ? .tooShort : digits.count > 15 ? .tooLong : nil
    }
    let count = plan.national(digits).count
    return count < plan.lengths.lowerBound
      ? .tooShort : count > plan.lengths.upperBound ? .tooLong : nil
  }
}
