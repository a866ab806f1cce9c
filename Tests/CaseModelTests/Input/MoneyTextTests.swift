import CaseModel
import Testing

/// Amounts of money, typed into a field of an amount with its currency.
struct MoneyTextTests {
  private static let ransom = Schema.victim["ransom"]

  private func money(_ text: String, confirmed: Bool = false) throws -> String? {
    let field = try #require(Self.ransom)
    guard
      case .group(let set)? = try TypedValue.input.get().value(text, field, confirmed: confirmed)
    else { return nil }
    return [set[.amount]?.text, set[.currency]?.text].compactMap { $0 }.joined(separator: " ")
  }

  @Test(arguments: [
    ("5천만원", "50000000 KRW"), ("천만원", "10000000 KRW"), ("3천만원", "30000000 KRW"),
    ("천만 원", "10000000 KRW"),
    ("1억 5천만원", "150000000 KRW"), ("1억2천5백만원", "125000000 KRW"), ("총 5백만원", "5000000 KRW"),
    ("백만원", "1000000 KRW"), ("300만원", "3000000 KRW"), ("요구: 300만원", "3000000 KRW"),
    ("KRW 5천만", "50000000 KRW"),
    ("5천원", "5000 KRW"), ("5천불", "5000 USD"), ("오천만원", "50000000 KRW"), ("삼백이십만원", "3200000 KRW"),
    ("1.5억원", "150000000 KRW"), ("2억원", "200000000 KRW"), ("십만원", "100000 KRW"),
    ("만원", "10000 KRW"),
    ("1조원", "1000000000000 KRW"), ("3만5천원", "35000 KRW"), ("1만 500원", "10500 KRW"),
    ("5万元", "50000 CNY"),
    ("三百万元", "3000000 CNY"), ("일금 오천만원정", "50000000 KRW"), ("５０００만원", "50000000 KRW"),
    ("3만 불", "30000 USD"),
    ("$5000", "5000 USD"), ("5000 USD", "5000 USD"), ("US$ 5,000", "5000 USD"),
    ("5,000 USDT", "5000 USDT"),
    ("12.345678 usdt", "12.345678 USDT"), ("USD 3,000.50", "3000.5 USD"),
    ("1.000,50 USD", "1000.5 USD"),
    ("1,234,567 KRW", "1234567 KRW"), ("3.000.000원", "3000000 KRW"), ("10 000 USD", "10000 USD"),
    ("0.50 USD", "0.5 USD"), ("2500.5 USD", "2500.5 USD"), ("33.33 USD", "33.33 USD"),
    ("₩5,000,000", "5000000 KRW"),
    ("฿5,000", "5000 THB"), ("5000 baht", "5000 THB"), ("5000바트", "5000 THB"),
    ("៛400,000", "400000 KHR"),
    ("400,000 리엘", "400000 KHR"), ("€1.234,50", "1234.5 EUR"), ("5000000 VND", "5000000 VND"),
    ("5,000,000₫", "5000000 VND"), ("5k USD", "5000 USD"), ("2 million KRW", "2000000 KRW"),
    ("홍콩달러 500", "500 HKD"),
    ("500 US dollars", "500 USD"), ("0원", "0 KRW"), ("1'000 EUR", "1000 EUR"),
    ("៥០០០ USD", "5000 USD"),
  ])
  func amountsAreReadWhole(_ text: String, _ value: String) throws {
    #expect(try money(text) == value)
  }

  @Test(arguments: [
    ("3.000 USD", ["3000 USD", "3 USD"]), ("3,00 USD", ["3 USD", "300 USD"]),
    ("2.500 USD", ["2500 USD", "2.5 USD"]),
    ("3,5 USD", ["3.5 USD", "35 USD"]), ("20000", ["20000 USD", "20000 KRW"]),
    ("4000", ["4000 USD", "4000 KRW"]), ("5천", ["5000 KRW", "5000 USD", "50000000 KRW"]),
    ("300만", ["3000000 KRW", "3000000 USD"]), ("¥500", ["500 CNY", "500 JPY"]),
    ("1억5 KRW", ["150000000 KRW", "100000005 KRW"]),
    ("1억5천 원", ["150000000 KRW", "100005000 KRW"]),
    ("일억오천 원", ["150000000 KRW", "100005000 KRW"]),
    ("2억 3천5백 KRW", ["235000000 KRW", "200003500 KRW"]),
    ("1억 5000원", ["150000000 KRW", "100005000 KRW"]), ("2.500만원", ["25000000 KRW", "25000 KRW"]),
  ])
  func whatCanMeanTwoAmountsIsAsked(_ text: String, _ readings: [String]) throws {
    do {
      _ = try money(text)
      Issue.record("not asked")
    } catch let error as InputError {
      #expect(error.problem.question?.readings == readings)
    }
    #expect(try money(text, confirmed: true) == readings[0])
    for reading in readings { #expect(try money(reading) == reading) }
  }

  @Test(arguments: [
    "-5 USD", "300~500만원", "5000 USD 6000 USD", "much", "USD", "원", "5천만원(3회)",
    "5000 USD KRW", "1.2345 USD",
    "1,23,4 USD", "1e6 USD", "99999999999999 KRW", "이삼백만원", "5000 USD 3", "일", "2000조원",
    "0.1234567 USDT",
  ])
  func othersAreRefused(_ text: String) {
    do {
      let value = try money(text)
      Issue.record("read as \(value ?? "nothing")")
    } catch let error as InputError {
      #expect(error.problem.question == nil)
    } catch {
      Issue.record(error)
    }
  }

  /// Words that change the amount, each with the amount without them.
  private static let words = [
    ("월 3천만원", "30000000 KRW"), ("약 5천만원", "50000000 KRW"), ("~5천만원", "50000000 KRW"),
    ("3000USD/월", "3000 USD"), ("최소 5천만원", "50000000 KRW"), ("5천만원 이상", "50000000 KRW"),
    ("5000만원 이하", "50000000 KRW"), ("up to 3000 USD", "3000 USD"),
    ("at least 3000 USD", "3000 USD"),
    ("about $5000", "5000 USD"), ("$5000 or so", "5000 USD"), ("5천만원 정도", "50000000 KRW"),
    ("5천만원쯤", "50000000 KRW"), ("5천만여 원", "50000000 KRW"), ("대략 300만원", "3000000 KRW"),
    ("3000 USD per month", "3000 USD"), ("$3000/month", "3000 USD"), ("300만원/월", "3000000 KRW"),
    ("매월 300만원", "3000000 KRW"), ("한 달 300만원", "3000000 KRW"), ("주급 50만원", "500000 KRW"),
    ("하루 5만원", "50000 KRW"), ("$100/day", "100 USD"), ("1000 USD each", "1000 USD"),
    ("5천만원씩", "50000000 KRW"), ("5천만원부터", "50000000 KRW"), ("5천만원~", "50000000 KRW"),
    ("5000 USD+", "5000 USD"), (">5000 USD", "5000 USD"), ("≈ 5000 USD", "5000 USD"),
    ("5천만원 미만", "50000000 KRW"), ("max 5000 USDT", "5000 USDT"), ("约5万元", "50000 CNY"),
    ("from 5000 USD", "5000 USD"), ("거의 1억원", "100000000 KRW"), ("1억 초과 KRW", "100000000 KRW"),
  ]

  @Test(arguments: words)
  func wordsThatChangeTheAmountAreAsked(_ text: String, _ value: String) throws {
    do {
      let read = try money(text)
      Issue.record("\(text) became \(read ?? "nothing")")
    } catch let error as InputError {
      let question = try #require(error.problem.question)
      #expect(question.readings == [value])
      #expect(question.reason.en.contains("“") && question.reason.ko.contains("“"))
    }
    #expect(try money(text, confirmed: true) == value)
  }

  @Test(arguments: [
    "월 300만원", "300만원/월", "매달 300만원", "KRW 3,000,000 per month", "월급 300만원",
  ])
  func thePayOfAMonthNeedsNoWordForIt(_ text: String) throws {
    let field = try #require(Schema.victim["promised_pay"])
    let amount = try #require(field.kind.schema?["amount"])
    let input = try TypedValue.input.get()
    guard case .group(let set)? = try input.value(text, field) else {
      Issue.record("no group")
      return
    }
    #expect(set[.amount]?.text == "3000000")
    #expect(try input.value(text, amount) == Amount(text: "3000000").map { .amount($0) })
    #expect(throws: InputError.self) { try input.value("약 300만원", field) }
    #expect(throws: InputError.self) { try input.value("주급 300만원", field) }
  }

  @Test(arguments: [
    ("3,000-5,000 USD", "3,000-5,000 USD"), ("300~500만원", "300~500만원"),
    ("3천만원에서 5천만원", "3천만원에서 5천만원"), ("3000 to 5000 USD", "3000 to 5000 USD"),
    ("3000 or 5000 USD", "3000 or 5000 USD"), ("5천만원 또는 3만불", "5천만원 또는 3만불"),
    ("5000 USD 선금", "선금"), ("5천만원(3회)", "(3회)"), ("5000만원 분할", "분할"),
  ])
  func aRefusalNamesTheWordsThatMeanNothing(_ text: String, _ named: String) {
    do {
      let value = try money(text)
      Issue.record("read as \(value ?? "nothing")")
    } catch let error as InputError {
      #expect(error.problem.question == nil)
      #expect(error.problem.sentence(.en).contains("“\(named)”"))
      #expect(error.problem.sentence(.ko).contains("“\(named)”"))
    } catch {
      Issue.record(error)
    }
  }

  @Test(arguments: ["", "  ", "-", "미상", "모름", "없음", "unknown", "N/A", "ไม่ทราบ", "不详"])
  func notKnownIsNoAmount(_ text: String) throws { #expect(try money(text) == nil) }

  @Test(arguments: [
    ("300만원", "3000000", "KRW"), ("$5000", "5000", "USD"), ("5000 USD", "5000", "USD"),
    ("5000", "5000", nil),
    ("2500.50", "2500.5", nil),
  ])
  func anAmountInItsFieldTellsTheCurrencyBeside(_ text: String, _ amount: String, _ code: String?)
    throws
  {
    let field = try #require(Schema.demand["amount"])
    let input = try TypedValue.input.get()
    #expect(try input.value(text, field) == Amount(text: amount).map { .amount($0) })
    #expect(input.beside(text, field) == (code.map { ["currency": .code(Code($0))] } ?? [:]))
  }
}
