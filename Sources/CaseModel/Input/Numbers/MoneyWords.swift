/// The words in amounts of money that are not numbers: currencies, units such as 만, and words
/// without influence.
enum MoneyWords {
  enum Meaning: Hashable {
    case currency(Code)
    /// A sign used by several currencies.
    case currencies([Code])
    /// A number that multiplies the preceding one.
    case unit(Int)
    /// A digit as a word, only valid before a unit.
    case digit(Int)
    /// `총`, `일금`, `total`: no influence on the amount.
    case nothing
    /// `약`, `이상`, `up to`: changes the amount, so that it must be kept.
    case changing
    /// `월`, `a month`: the payment interval, which some fields imply.
    case monthly
    /// `~`, `-`, `to`: joins two amounts.
    case joining
  }

  /// The longest known word at the beginning of a text in lower case, and its length in characters.
  static func first(_ text: Substring) -> (meaning: Meaning, length: Int)? {
    for length in stride(from: min(longest, text.count), through: 1, by: -1) {
      if let meaning = words[String(text.prefix(length))] { return (meaning, length) }
    }
    return nil
  }

  private static let longest = words.keys.map(\.count).max() ?? 0

  private static let words: [String: Meaning] = {
    var words: [String: Meaning] = [:]
    for (code, list) in currencies {
      for word in list.split(separator: " ") { words[String(word)] = .currency(Code(code)) }
    }
    words["¥"] = .currencies(["CNY", "JPY"])
    for (number, list) in units {
      for word in list.split(separator: " ") { words[String(word)] = .unit(number) }
    }
    for (number, list) in digits.enumerated() {
      for word in list { words[String(word)] = .digit(number + 1) }
    }
    for (list, meaning) in [
      (fillers, Meaning.nothing), (changing, .changing), (monthly, .monthly), (joining, .joining),
    ] {
      for word in list.split(whereSeparator: \.isWhitespace) {
        words[String(word.replacing("_", with: " "))] = meaning
      }
    }
    return words
  }()

  /// By ISO 4217 code; USDT is a token.
  private static let currencies: [(String, String)] = [
    ("KRW", "krw 원 원화 ₩ won 한화 韩元 韓元"),
    (
      "USD",
      "usd us us$ $ 달러 불 미불 미화 미달러 us달러 dollar dollars usdollar usdollars 美元 美金 ดอลลาร์ ដុល្លារ ដុល្លា"
    ),
    ("USDT", "usdt 테더 테더코인 tether usdt(trc20) usdt-trc20 trc20usdt 泰达币"),
    ("KHR", "khr 리엘 ៛ riel riels រៀល 瑞尔"),
    ("CNY", "cny rmb 위안 위안화 위엔 인민폐 元 人民币 人民幣 yuan cn¥ 块"),
    ("THB", "thb 바트 ฿ baht บาท 泰铢 泰銖 태국바트"),
    ("VND", "vnd 동 베트남동 ₫ dong đồng đ 越南盾"),
    ("EUR", "eur 유로 € euro euros 欧元"),
    ("JPY", "jpy 엔 엔화 円 yen 日元 日圓 jp¥"),
    ("GBP", "gbp 파운드 £ pound pounds 英镑"),
    ("PHP", "php 페소 ₱ peso pesos"),
    ("MYR", "myr 링깃 rm ringgit"),
    ("SGD", "sgd 싱가포르달러 s$ sg$"),
    ("HKD", "hkd 홍콩달러 hk$ 港币 港元"),
    ("TWD", "twd 대만달러 nt$ 台币 新台币"),
    ("LAK", "lak 킵 ₭ kip"),
    ("MMK", "mmk 짯 kyat kyats"),
    ("IDR", "idr 루피아 rp rupiah"),
  ]

  private static let units: [(Int, String)] = [
    (10, "십 十 拾"), (100, "백 百"), (1_000, "천 千 k thousand"), (10_000, "만 万 萬"),
    (1_000_000, "million mil mio"), (100_000_000, "억 亿 億"), (1_000_000_000, "billion bil"),
    (1_000_000_000_000, "조 兆"),
  ]

  private static let digits = ["일一壱", "이二两兩", "삼三", "사四", "오五", "육六", "칠七", "팔八", "구九"]

  private static let fillers = """
    총 총액 합계 전부 금 일금 정 整 total : 요구 요구함
    """

  /// `_` means a space.
  private static let changing = """
    약 대략 대충 거의 어림 정도 가량 쯤 상당 여 내외 안팎 전후 남짓 추정 예상 about approx approx. approximately around ca. circa
    roughly almost nearly estimated est. or_so some ≈ 约 約 大约 大概 左右 ប្រហែល ประมาณ khoảng
    최소 최소한 최대 최고 최저 적어도 많아야 이상 이하 초과 미만 넘게 넘음 까지 이내 at_least at_most up_to upto more_than less_than
    not_less_than no_more_than over under above below max max. maximum min min. minimum until > < ≥ ≤ >= <= +
    以上 以下 至少 最多 超过 不到 ยังไม่ถึง อย่างน้อย ไม่เกิน យ៉ាងតិច យ៉ាងច្រើន
    주 매주 주급 주당 /주 년 매년 연 연봉 연간 /년 매일 일당 하루 /일 시급 /시간 반년 분기 per_week a_week /week /wk weekly per_year a_year
    /year /yr yearly annually per_day a_day /day daily per_hour an_hour /hour hourly 每周 每年 每天
    인당 /인 /명 건당 /건 회당 /회 각 각각 씩 each per_person /person per_head apiece 每人
    """

  private static let monthly = """
    월 매월 월급 매달 한달 한_달 한달에 한_달에 달 /월 /달 per_month permonth a_month amonth /month /mo /mo. monthly month 月 每月 /月
    ต่อเดือน เดือนละ /เดือน ក្នុងមួយខែ
    """

  private static let joining = """
    ~ ～ 〜 ∼ - – — − 에서 부터 내지 또는 혹은 to or from and between 至 到
    """
}
