import "/js/left.js";

export default {};
