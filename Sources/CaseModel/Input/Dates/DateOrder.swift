/// The order of the parts of a date.
package enum DateOrder: String, CaseIterable, Sendable {
  case ymd, mdy, dmy
}

// Days in numbers alone, whose order a table may tell.

extension WrittenDay {
  func two(_ parts: [String], hasSlash: Bool) throws(InputError) -> DayText? {
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == 2 else { return nil }
    if parts[0].count == 4 { return try whole(numbers[0], numbers[1]) }
    if parts[1].count == 4 { return try whole(numbers[1], numbers[0]) }
    if parts[0].count == 6, [1, 7].contains(parts[1].count), rule?.isBirth == true {
      return try residentNumber(parts)
    }
    guard parts.allSatisfy({ $0.count <= 2 }) else { return nil }
    let isDayFirst = order == .dmy || order == nil && hasSlash && numbers[0] > 12
    var text = try yearless(numbers[isDayFirst ? 1 : 0], numbers[isDayFirst ? 0 : 1])
    // With slashes, half of the world writes the day first.
    if hasSlash, order == nil, rule != nil, numbers[0] != numbers[1],
      numbers.allSatisfy({ $0 <= 12 })
    {
      text.otherOrder = try yearless(numbers[1], numbers[0]).days
    }
    return text
  }

  func three(
    _ parts: [String],
    hasSlash: Bool,
    isShortYear: Bool
  ) throws(InputError) -> DayText? {
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == 3 else { return nil }
    if parts[0].count == 4 {
      guard parts[1].count <= 2, parts[2].count <= 2 else { return nil }
      return try whole(numbers[0], numbers[1], numbers[2])
    }
    guard parts[0].count <= 2, parts[1].count <= 2, [1, 2, 4].contains(parts[2].count) else {
      return nil
    }
    guard parts[2].count < 4 || (1900...2199).contains(numbers[2]) else {
      throw InputError(.outOfRange("1900…2199"))
    }
    func day(_ year: Int, _ month: Int, _ day: Int) -> PartialDate? {
      guard parts[year].count != 1 else { return nil }
      return PartialDate(year: century(parts[year]), month: numbers[month], day: numbers[day])
    }
    let ymd = day(0, 1, 2)
    let mdy = day(2, 0, 1)
    let dmy = day(2, 1, 0)
    let isYearLast = parts[2].count == 4
    switch order {
    case .mdy: return try some(DayText([mdy], usual: isYearLast ? nil : mdy))
    case .dmy: return try some(DayText([dmy], usual: isYearLast ? nil : dmy))
    case .ymd where !isYearLast: return try some(DayText([ymd], usual: ymd))
    default: break
    }
    if isYearLast { return try some(DayText([mdy, dmy])) }
    if isShortYear { return try some(DayText([ymd], usual: ymd)) }
    return try some(DayText([ymd, mdy, dmy], usual: hasSlash ? nil : ymd))
  }
}
